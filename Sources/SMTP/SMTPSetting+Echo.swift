import Secrets

extension SMTPSetting.Credentials {
  /// Whether a text holds the password, plain or as AUTH sends it.
  func appear(in text: String) -> Bool {
    let password = password.text
    let lines = [password, "\0\(username)\0\(password)"].map {
      Base64.standard.encode(Array($0.utf8))
    }
    return ([password] + lines).contains { text.contains($0) }
  }
}

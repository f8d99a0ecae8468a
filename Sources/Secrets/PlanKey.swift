import Crypto

/// The key that shows that a saved plan was made by somebody who has it: a text of any kind.
package struct PlanKey: Redacted, Sendable {
  /// Of hexadecimal digits, so many hold 128 bits.
  package static let minimumLength = 32

  private let key: SymmetricKey

  package init(text: String) throws(SecretsError) {
    guard text.utf8.count >= Self.minimumLength else { throw .planKeyLength }
    key = SymmetricKey(data: Array(text.utf8)).derived(for: "rollcall plan v1")
  }

  /// `hmac-sha256:` and 64 lower-case hexadecimal digits.
  package func signature(of document: [UInt8]) -> String {
    Self.prefix
      + Hexadecimal.encode(Array(HMAC<SHA256>.authenticationCode(for: document, using: key)))
  }

  /// Takes as long for any signature.
  package func isSignature(_ text: String, of document: [UInt8]) -> Bool {
    guard text.hasPrefix(Self.prefix),
      let code = Hexadecimal.decode(Array(text.utf8.dropFirst(Self.prefix.utf8.count)))
    else { return false }
    return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: document, using: key)
  }

  private static let prefix = "hmac-sha256:"
}

package import Fields
import Model
import Secrets
package import Storage

/// Makes the mails that a plan sends: link, Message-ID and what they say, ready for the outbox.
package struct MailDrafts {
  private let setting: MailSetting
  /// The phone numbers routed to each extension by the organization.
  private let numbers: [String: [String]]
  private let now: Int64

  package init(setting: MailSetting, numbers: [String: [String]], now: Int64) {
    self.setting = setting
    self.numbers = numbers
    self.now = now
  }

  /// `values` is the user as the plan leaves them.
  package func mail(
    _ kind: NewMail.Kind, to address: String, extension: Extension, values: [Value?]
  ) -> NewMail {
    var generator = SystemRandomNumberGenerator()
    let nonce = Nonce(using: &generator)
    let identifier = Nonce(using: &generator)
    return NewMail(
      kind: kind, address: address, canonicalAddress: EmailAddress.canonical(address),
      content: content(extension: `extension`, values).text,
      messageID: "\(identifier.text)@\(setting.domain)",
      link: kind == .passwordChanged
        ? nil
        : NewLink(
          nonce: nonce.text, tokenDigest: setting.key.token(for: nonce).digest,
          expires: now + setting.linkLifetime))
  }

  func content(extension: Extension, _ values: [Value?]) -> MailContent {
    func text(_ field: Field) -> String? { values[Int(field.rawValue)]?.text }
    var direct = values[Int(Field.directNumbers.rawValue)]?.texts ?? []
    for number in numbers[`extension`.text] ?? [] where !direct.contains(number) {
      direct.append(number)
    }
    return MailContent(
      firstName: text(.firstName) ?? "",
      fullName: UserName.full(text(.firstName), text(.lastName)),
      loginName: text(.loginName) ?? "\(`extension`.text)@\(setting.domain)",
      directNumbers: direct)
  }
}

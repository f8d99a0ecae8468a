import Fields
import Mail
import Secrets
import Storage
import Templates

/// Writes a mail of the outbox: the same one each time, link and Message-ID included.
struct MailWriter {
  let setting: MailSetting
  private let templates: MailTemplates

  init(_ setting: MailSetting) throws(MailError) {
    self.setting = setting
    templates = try MailTemplates()
  }

  /// Nil when the link can't be made again: the key that it was made with is gone.
  func message(for waiting: OutboxMail) throws(MailError) -> MailMessage? {
    let mail = waiting.mail
    guard let kind = MailTemplates.Kind(rawValue: mail.kind.rawValue), let made = mail.link,
      let link = link(made, mail.kind), let content = MailContent(text: mail.content)
    else { return nil }
    let values = MailValues(
      company: setting.company, firstName: content.firstName, fullName: content.fullName,
      loginName: content.loginName, directNumbers: content.directNumbers, link: link,
      linkLifetime: MailValues.words(forSeconds: made.expires - waiting.created),
      contact: setting.contact)
    let to = MailAddress(name: content.fullName, address: try address(mail.address))
    return MailMessage(
      from: setting.from, to: to, words: try templates.render(kind, values),
      messageID: try messageID(mail.messageID), date: waiting.created)
  }

  private func link(_ link: NewLink, _ kind: NewMail.Kind) -> String? {
    guard let nonce = Nonce(text: link.nonce) else { return nil }
    let token = setting.key.token(for: nonce)
    guard token.digest == link.tokenDigest else { return nil }
    let page = kind == .welcome ? "setup" : "recover"
    return "\(setting.portalURL)/\(page)/\(token.text)"
  }

  private func address(_ text: String) throws(MailError) -> EmailAddress {
    do {
      return try EmailAddress(text)
    } catch {
      throw .address(text, error.reason)
    }
  }

  private func messageID(_ text: String) throws(MailError) -> MessageID {
    let parts = text.split(separator: "@", maxSplits: 1)
    guard parts.count == 2 else { throw .messageID(text) }
    return try MessageID(local: String(parts[0]), domain: String(parts[1]))
  }
}

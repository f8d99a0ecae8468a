import Fields
import Mail
import Secrets
import Storage
import Templates

/// Writes a mail of the outbox: the same one each time, link and Message-ID included.
struct MailWriter {
  let setting: MailSetting

  init(_ setting: MailSetting) { self.setting = setting }

  /// Nil when the link can't be made again: the key that it was made with is gone.
  func message(for waiting: OutboxMail) throws(MailError) -> MailMessage? {
    let mail = waiting.mail
    guard let content = MailContent(text: mail.content) else { return nil }
    let link = mail.link.map { self.link($0, mail.kind) }
    if case .some(.none) = link { return nil }
    return try message(
      MailTemplates.Kind(mail.kind), content, to: mail.address, link: link ?? nil,
      lifetime: mail.link.map { $0.expires - waiting.created },
      messageID: try messageID(mail.messageID), date: waiting.created)
  }

  /// `lifetime` is in seconds; a notice has neither it nor a link.
  func message(
    _ kind: MailTemplates.Kind, _ content: MailContent, to address: String, link: String?,
    lifetime: Int64?, messageID: MessageID, date: Int64
  ) throws(MailError) -> MailMessage {
    let values = MailValues(
      company: setting.company, firstName: content.firstName, fullName: content.fullName,
      loginName: content.loginName, directNumbers: content.directNumbers, link: link,
      linkLifetime: lifetime.map(MailValues.words(forSeconds:)), contact: setting.contact,
      changedAt: MailValues.words(forMoment: date))
    let to = MailAddress(name: content.fullName, address: try self.address(address))
    return MailMessage(
      from: setting.from, to: to, words: try setting.templates.render(kind, values),
      messageID: messageID, date: date)
  }

  /// The page that answers a link of this kind.
  static func page(_ kind: MailTemplates.Kind) -> String {
    kind == .welcome ? "setup" : "recover"
  }

  private func link(_ link: NewLink, _ kind: NewMail.Kind) -> String? {
    guard let nonce = Nonce(text: link.nonce) else { return nil }
    let token = setting.key.token(for: nonce)
    guard token.digest == link.tokenDigest else { return nil }
    return "\(setting.portalURL)/\(Self.page(MailTemplates.Kind(kind)))/\(token.text)"
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

extension MailTemplates.Kind {
  fileprivate init(_ kind: NewMail.Kind) {
    switch kind {
    case .welcome: self = .welcome
    case .recovery: self = .recovery
    case .passwordChanged: self = .passwordChanged
    }
  }
}

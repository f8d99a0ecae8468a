package import Fields
package import Mail
import Secrets
package import Templates

/// Mails to look at: the words are real, and their link opens nothing.
package struct SampleMails {
  private let setting: MailSetting

  package init(_ setting: MailSetting) { self.setting = setting }

  /// In place of a token, which has 43 characters: whoever sees it knows what it is.
  static let deadToken = "this-is-a-sample-and-opens-nothing"

  /// The mail to a user: `values` by field, `numbers` routed to them by the organization.
  package func mail(
    _ kind: MailTemplates.Kind, to address: String, extension: Extension, values: [Value?],
    numbers: [String], now: Int64
  ) throws(MailError) -> MailMessage {
    let drafts = MailDrafts(setting: setting, numbers: [`extension`.text: numbers], now: now)
    return try mail(
      kind, drafts.content(extension: `extension`, values), to: address, name: "sample", now: now)
  }

  /// A mail to somebody made up, with a name of its own each time.
  package func mail(
    _ kind: MailTemplates.Kind, to address: String, now: Int64
  ) throws(MailError) -> MailMessage {
    var generator = SystemRandomNumberGenerator()
    let content = MailContent(
      firstName: "Sample", fullName: "Sample Person", loginName: "1000@\(setting.domain)",
      directNumbers: ["+1 617 555 0100"])
    let name = "sample-\(Nonce(using: &generator).text)"
    return try mail(kind, content, to: address, name: name, now: now)
  }

  private func mail(
    _ kind: MailTemplates.Kind, _ content: MailContent, to address: String, name: String,
    now: Int64
  ) throws(MailError) -> MailMessage {
    let link = "\(setting.portalURL)/\(MailWriter.page(kind))/\(Self.deadToken)"
    return try MailWriter(setting).message(
      kind, content, to: address, link: kind.hasLink ? link : nil,
      lifetime: kind.hasLink ? setting.linkLifetime : nil,
      messageID: try MessageID(local: name, domain: setting.domain), date: now)
  }
}

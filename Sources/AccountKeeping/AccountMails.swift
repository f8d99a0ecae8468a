import Fields
import Mailing
import Model
import Storage

/// The mails that people cause: links that they asked for, and notices of what was done.
struct AccountMails {
  /// A link that a stranger can ask for is short-lived (NIST SP 800-63B: 24 hours by mail).
  private static let recoveryLifetime: Int64 = 86_400

  private let drafts: MailDrafts

  init(_ setting: MailSetting, now: Int64) {
    var setting = setting
    setting.linkLifetime = min(setting.linkLifetime, Self.recoveryLifetime)
    drafts = MailDrafts(setting: setting, numbers: [:], now: now)
  }

  /// Nil for a user without an address.
  func recovery(for user: StoredUser) -> NewMail? { mail(.recovery, for: user) }

  /// "Your password was changed", without a link; nil for a user without an address.
  func notice(for user: StoredUser) -> NewMail? {
    var notice = mail(.passwordChanged, for: user)
    notice?.link = nil
    return notice
  }

  private func mail(_ kind: NewMail.Kind, for user: StoredUser) -> NewMail? {
    guard let text = user[.emails]?.texts.first, let address = try? EmailAddress(text) else {
      return nil
    }
    return drafts.mail(
      kind, to: address.text, extension: user.extension, values: user.values)
  }
}

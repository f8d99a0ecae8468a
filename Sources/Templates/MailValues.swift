import Mail
import Secrets

/// What the templates tell a person.
package struct MailValues: Redacted, Hashable, Sendable {
  package let company: String
  package let firstName: String
  package let fullName: String
  package let loginName: String
  /// The phone numbers that ring at this person's phone; may be empty.
  package let directNumbers: [String]
  /// The whole URL, token included; nil for a notice.
  package let link: String?
  /// How long the link works, in words; see `words(forSeconds:)`.
  package let linkLifetime: String?
  /// Whom to ask, such as `Grace Hopper (extension 1000)`; empty when the workspace names nobody.
  package let contact: String
  /// When what a notice is about happened, in words; see `words(forMoment:)`.
  package let changedAt: String?

  package init(
    company: String, firstName: String, fullName: String, loginName: String,
    directNumbers: [String], link: String?, linkLifetime: String?, contact: String,
    changedAt: String? = nil
  ) {
    self.company = company
    self.firstName = firstName
    self.fullName = fullName
    self.loginName = loginName
    self.directNumbers = directNumbers
    self.link = link
    self.linkLifetime = linkLifetime
    self.contact = contact
    self.changedAt = changedAt
  }

  /// A moment, in seconds since 1970: `Saturday, 21 November 2026, at 21:00 UTC`.
  package static func words(forMoment seconds: Int64) -> String {
    InternetDate.words(seconds: seconds)
  }

  /// A duration in words: `3 days`, `24 hours`, `90 minutes`, rounded down to whole minutes.
  package static func words(forSeconds seconds: Int64) -> String {
    let day: Int64 = 86_400
    let hour: Int64 = 3_600
    if seconds >= 2 * day, seconds % day == 0 { return "\(seconds / day) days" }
    if seconds >= hour, seconds % hour == 0 {
      return seconds == hour ? "1 hour" : "\(seconds / hour) hours"
    }
    return seconds / 60 == 1 ? "1 minute" : "\(seconds / 60) minutes"
  }
}

package import Credentials
package import Mailing

/// What a workspace and its machine say about people's accounts.
package struct AccountSettings: Sendable {
  /// Company and domain, and how links are made.
  package var mail: MailSetting
  package var passwords: PasswordRules
  /// The IANA names that a time zone may have.
  package var timeZones: Set<String>
  /// Seconds until a session ends, however much it is used.
  package var sessionLifetime: Int64 = 12 * 3_600
  /// Seconds until an unused session ends.
  package var sessionIdle: Int64 = 3_600

  package init(mail: MailSetting, passwords: PasswordRules, timeZones: Set<String>) {
    self.mail = mail
    self.passwords = passwords
    self.timeZones = timeZones
  }
}

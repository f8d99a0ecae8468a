import Secrets

/// Whom a link that works is for, and what it asks for; the password always.
package struct Invitation: Redacted, Hashable, Sendable {
  package var loginName: String
  package var firstName: String
  /// For a setup link, and for a recovery link of a person without a PIN.
  package var asksForPIN: Bool
  package var rules: CredentialRules
  /// Seconds since 1970, UTC.
  package var expires: Int64

  package init(
    loginName: String, firstName: String, asksForPIN: Bool, rules: CredentialRules, expires: Int64
  ) {
    self.loginName = loginName
    self.firstName = firstName
    self.asksForPIN = asksForPIN
    self.rules = rules
    self.expires = expires
  }
}

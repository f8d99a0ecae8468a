/// A mail that waits to be sent, or that failed for good.
package struct UnsentMail: Hashable, Sendable {
  package var key: String
  package var name: String
  /// `welcome`, `recovery` or `password_changed`.
  package var kind: String
  package var address: String
  package var hasFailed: Bool
  package var attempts: Int
  /// The words of the last failure.
  package var reason: String?
  /// Seconds since 1970, UTC.
  package var created: Int64

  package init(
    key: String, name: String, kind: String, address: String, hasFailed: Bool, attempts: Int,
    reason: String?, created: Int64
  ) {
    self.key = key
    self.name = name
    self.kind = kind
    self.address = address
    self.hasFailed = hasFailed
    self.attempts = attempts
    self.reason = reason
    self.created = created
  }
}

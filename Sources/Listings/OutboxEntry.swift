/// A mail that waits or failed, as it is listed.
package struct OutboxEntry: Hashable, Sendable {
  package var `extension`: String
  /// `welcome`, `recovery` or `password_changed`.
  package var kind: String
  package var address: String
  package var hasFailed: Bool
  package var attempts: Int
  /// The words of the last failure.
  package var lastError: String?
  /// Seconds since 1970, UTC.
  package var created: Int64
  /// When the mail's link expires; nil for a mail without one.
  package var expires: Int64?
  /// Whether the portal sends it, not a run.
  package var isPortals: Bool

  package init(
    extension: String, kind: String, address: String, hasFailed: Bool, attempts: Int,
    lastError: String?, created: Int64, expires: Int64?, isPortals: Bool
  ) {
    self.extension = `extension`
    self.kind = kind
    self.address = address
    self.hasFailed = hasFailed
    self.attempts = attempts
    self.lastError = lastError
    self.created = created
    self.expires = expires
    self.isPortals = isPortals
  }

  /// `waiting` or `failed`.
  package var state: String { hasFailed ? "failed" : "waiting" }
}

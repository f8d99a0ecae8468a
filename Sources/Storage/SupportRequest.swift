package import Model

/// A wanted change that support was asked to make.
package struct SupportRequest: Hashable, Sendable {
  package var user: StoredUser.ID
  /// The dotted name of the field.
  package var field: String
  /// The change, `{"before", "after"}` in JSON, which tells a request from the next for the field.
  package var change: String
  /// When it was asked for, seconds since 1970, UTC.
  package var since: Int64

  package init(user: StoredUser.ID, field: String, change: String, since: Int64) {
    self.user = user
    self.field = field
    self.change = change
    self.since = since
  }
}

package import Fields

/// A change of a user that support was asked for and that isn't made yet.
package struct AwaitedChange: Hashable, Sendable {
  /// `absent` for a removal.
  package var field: Field
  /// Nil is unset; so it is in `after`.
  package var before: Value?
  package var after: Value?
  /// When support was asked, in seconds since 1970, UTC.
  package var since: Int64

  package init(_ field: Field, before: Value?, after: Value?, since: Int64) {
    self.field = field
    self.before = before
    self.after = after
    self.since = since
  }
}

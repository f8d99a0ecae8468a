package import Fields

/// One value that an action changes.
package struct FieldChange: Hashable, Sendable {
  /// Why stored and desired differ; there for the reader, it never steers apply.
  package enum Cause: String, CaseIterable, Sendable {
    /// Desired changed since the last apply.
    case manifest
    /// Stored changed since the last apply.
    case drift
    /// Both did.
    case both
    /// Never applied before.
    case first
  }

  package var path: FieldPath
  /// Nil is unset; so it is in `after`.
  package var before: Value?
  package var after: Value?
  package var cause: Cause

  package init(_ path: FieldPath, before: Value?, after: Value?, cause: Cause) {
    self.path = path
    self.before = before
    self.after = after
    self.cause = cause
  }
}

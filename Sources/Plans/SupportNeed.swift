package import Fields

/// A wanted change that only the provider's support may make.
package struct SupportNeed: Hashable, Sendable {
  package var key: String
  package var name: String
  package var field: Field
  package var before: Value?
  package var after: Value?
  package var source: ManifestPlace?
  /// When support was asked for just this, in seconds since 1970, UTC; nil when nobody did yet.
  package var awaitingSince: Int64?
  /// What a removal destroys.
  package var deletes: UserData?

  package init(
    key: String, name: String, field: Field, before: Value?, after: Value?, source: ManifestPlace?
  ) {
    self.key = key
    self.name = name
    self.field = field
    self.before = before
    self.after = after
    self.source = source
  }
}

package import Fields
package import Plans

/// What a manifest should say of one field of a user, now that the store says so.
package struct ManifestEdit: Hashable, Sendable {
  package var user: Extension
  package var path: FieldPath
  /// What was applied last, and what the manifest says if nobody edited it since; nil is unset.
  package var before: Value?
  /// What the store holds; nil is unset.
  package var after: Value?

  package init(_ user: Extension, _ path: FieldPath, before: Value?, after: Value?) {
    self.user = user
    self.path = path
    self.before = before
    self.after = after
  }

  /// The value as a manifest writes it, where nothing is `null`.
  var wanted: Value { after ?? .null }
}

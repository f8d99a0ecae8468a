package import Plans

/// A managed user of whom something is stored that was not applied.
package struct ChangedUser: Hashable, Sendable {
  /// The stored extension.
  package var key: String
  package var name: String
  /// The department that the manifests give; nil for none.
  package var department: String?
  /// The stored user's, as plans hold it.
  package var revision: Int64
  /// Where the user is declared.
  package var source: ManifestPlace
  /// In the order of the field table, entries of lists by key.
  package var changes: [FieldDrift]

  package init(
    key: String, name: String, department: String?, revision: Int64, source: ManifestPlace,
    changes: [FieldDrift]
  ) {
    self.key = key
    self.name = name
    self.department = department
    self.revision = revision
    self.source = source
    self.changes = changes
  }
}

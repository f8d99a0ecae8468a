package import Files

/// A copy of a store that was made and looked at, and has no name yet.
package struct StoreBackup: Sendable {
  package let draft: Draft
  package let schemaVersion: Int?
  /// Of all organizations; nil when the copy doesn't tell.
  package let users: Int?

  package init(draft: Draft, schemaVersion: Int? = nil, users: Int? = nil) {
    self.draft = draft
    self.schemaVersion = schemaVersion
    self.users = users
  }
}

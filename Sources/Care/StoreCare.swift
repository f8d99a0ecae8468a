package import Storage

/// What can be done for a store besides using it; it need not be whole or of this version.
package protocol StoreCare: Sendable {
  /// Looks at all there is and changes nothing.
  ///
  /// Throws when there is nothing to look at: no store, no permission, or somebody is writing.
  func check() throws(StoreError) -> StoreCheckup

  /// Copies the store as it is at one moment into a new file at `path`, and looks whether it is
  /// whole.
  ///
  /// Others may read and write meanwhile; nothing is left behind when it fails.
  func copy(to path: String) throws(StoreError) -> StoreBackup

  /// What `migrate` would do; nil for a store of the present version.
  func pendingMigration() throws(StoreError) -> StoreMigration?

  /// Brings an older store to the present version, all at once or not at all; nil as above.
  func migrate() throws(StoreError) -> StoreMigration?
}

/// A manifest in the making.
package struct ManifestFile: Hashable, Sendable {
  /// A plain name, without a folder.
  package var name: String
  /// What stands before the first user; all there is, where the file has no users.
  package var opening: [UInt8]
  /// How many users it has.
  package var users: Int
}

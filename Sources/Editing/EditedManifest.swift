/// A manifest before and after editing.
package struct EditedManifest: Hashable, Sendable {
  /// Relative to the workspace.
  package var path: String
  package var before: [UInt8]
  package var after: [UInt8]
}

/// A manifest as it lies on the disk.
package struct ManifestText: Hashable, Sendable {
  /// Relative to the workspace.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Where a user or other resource is declared.
///
/// It is the place of the whole declaration, not of a key in it: the order of keys must not show
/// in a plan.
package struct ManifestPlace: Hashable, Sendable {
  /// Relative to the workspace.
  package var file: String
  package var line: Int
  package var column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

package import Model

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

extension ManifestPlace {
  /// `people/sales.yaml:12`.
  package var text: String { "\(file):\(line)" }

  /// Where a manifest declares the user.
  package init(of user: DesiredUser, in desired: Desired) {
    self.init(
      file: desired.files[Int(user.file)], line: Int(user.line), column: Int(user.column))
  }
}

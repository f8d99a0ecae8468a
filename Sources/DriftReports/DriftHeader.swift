/// What stands above drift and isn't part of it.
package struct DriftHeader: Hashable, Sendable {
  package var company: String
  /// How many manifest files were read.
  package var files: Int
  /// The store as the user knows it, without a password.
  package var store: String
  /// Unmanaged system users whom nobody wants listed, by extension; only their number is told.
  package var hidden: Set<String> = []

  package init(company: String, files: Int, store: String) {
    self.company = company
    self.files = files
    self.store = store
  }
}

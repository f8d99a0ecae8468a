package import Fields

/// Which users share a file.
package enum ManifestSplit: String, CaseIterable, Sendable {
  case site
  case department
  /// All of them.
  case none

  /// The field whose values tell the files apart.
  package var field: Field? {
    switch self {
    case .site: .site
    case .department: .department
    case .none: nil
    }
  }
}

package import Diagnostics

/// A value that was written into a manifest.
package struct MadeEdit: Hashable, Sendable {
  package var edit: ManifestEdit
  /// Where it stands now.
  package var place: SourceRange
}

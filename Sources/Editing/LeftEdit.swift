package import Diagnostics

/// A value that was not written into a manifest, and what a person can do about it.
package struct LeftEdit: Hashable, Sendable {
  /// Why it is left to a person.
  package enum Reason: String, CaseIterable, Sendable {
    /// The manifest was edited since the last apply, so two changes meet.
    case edited
    case alias
    case merge
    /// An alias elsewhere repeats what would be changed.
    case anchor
    case profile
    case fileDefaults = "file_defaults"
    case workspaceDefaults = "workspace_defaults"
    case notWritten = "not_written"
    /// The list has another length and doesn't stand in brackets on one line.
    case list
    /// An entry of a keyed list was added or removed.
    case entry
    /// A secret, the extension itself, or what no store holds.
    case field
    /// No manifest may say what is stored.
    case invalid
    /// Something else would change as well.
    case unclear
    /// The file isn't UTF-8.
    case encoding
  }

  package var edit: ManifestEdit
  package var reason: Reason
  /// Where the value stands, or the user whose value it is.
  package var place: SourceRange
  /// Where the value comes from, when that is another place that is known.
  package var origin: SourceRange?
  /// A sentence without its capital and full stop.
  package var message: String
  /// What to do, as above.
  package var remedy: String
}

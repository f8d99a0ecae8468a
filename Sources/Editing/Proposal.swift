/// An edit that could be made, before it is known what it comes to.
struct Proposal {
  var edit: ManifestEdit
  /// The file's place among those of the workspace.
  var file: Int
  /// The number of the node that holds the value.
  var node: Int
  var replacements: [Replacement]
}

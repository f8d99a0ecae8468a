/// What became of the values that were to be written into manifests.
package struct EditingResult: Hashable, Sendable {
  /// The files that changed, by path.
  package var manifests: [EditedManifest] = []
  /// By file and line.
  package var made: [MadeEdit] = []
  /// By file and line.
  package var left: [LeftEdit] = []

  package init() {}
}

/// One of the workspaces that a command works in.
struct SelectedWorkspace: Sendable {
  /// Of the folder, as it is reached from the current one.
  let path: String
  /// Nil when the workspace file can't be read.
  let organization: String?
}

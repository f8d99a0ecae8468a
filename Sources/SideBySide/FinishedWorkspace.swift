import Terminal

/// A workspace that is done with, and what is to be said about it when its turn comes.
struct FinishedWorkspace: Sendable {
  let workspace: SelectedWorkspace
  let end: WorkspaceEnd
  let output: HeldOutput
}

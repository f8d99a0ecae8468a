package import Terminal

/// How a command ended in one workspace.
package struct WorkspaceOutcome: Sendable {
  package let status: ExitStatus
  let tally: Tally

  package init(_ status: ExitStatus, _ tally: Tally) {
    self.status = status
    self.tally = tally
  }
}

import Synchronization

/// What a command found in each of its workspaces, for a report of all of them.
package final class Gathered<Finding: Sendable>: Sendable {
  private let findings = Mutex<[String: Finding]>([:])

  package init() {}

  /// `workspace` is its path.
  package func add(_ finding: Finding, of workspace: String) {
    findings.withLock { $0[workspace] = finding }
  }

  /// What was found in a workspace before.
  package func finding(of workspace: String) -> Finding? {
    findings.withLock { $0[workspace] }
  }

  /// In the order of their paths.
  package var all: [Finding] {
    findings.withLock { findings in
      findings.sorted { $0.key < $1.key }.map(\.value)
    }
  }
}

import Arguments
package import Running
import Synchronization
package import Terminal

/// What a command found in each of its workspaces, for a report of all of them.
package final class Gathered<Finding: Sendable>: Sendable {
  private let findings = Mutex<[String: Finding]>([:])

  package init() {}

  /// `workspace` is its path.
  package func add(_ finding: Finding, of workspace: String) {
    findings.withLock { $0[workspace] = finding }
  }

  /// Does the work in a workspace; if that fails, `failure` says what is to be told of it, beside
  /// what was found there before.
  package func noting(
    _ session: Session, failure: (_ found: Finding?, _ reasons: [String]) -> Finding,
    _ work: () async throws(CommandFailure) -> WorkspaceOutcome
  ) async throws(CommandFailure) -> WorkspaceOutcome {
    do throws(CommandFailure) {
      return try await work()
    } catch {
      let workspace = session.options.chdir
      let found = findings.withLock { $0[workspace] }
      add(failure(found, session.shown(error).reasons), of: workspace)
      throw error
    }
  }

  /// In the order of their paths.
  package var all: [Finding] {
    findings.withLock { findings in
      findings.sorted { $0.key < $1.key }.map(\.value)
    }
  }
}

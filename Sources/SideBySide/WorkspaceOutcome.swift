import Mailing
import Plans
package import Reconciling
package import Terminal

/// How a command ended in one workspace.
package struct WorkspaceOutcome: Sendable {
  package let status: ExitStatus
  let tally: Tally
  /// Whether something was done or found that others may want to know.
  let hasChanges: Bool
  /// Of the plan that was carried out.
  let digest: String?

  package init(_ status: ExitStatus, _ tally: Tally) {
    self.status = status
    self.tally = tally
    hasChanges = !tally.isEmpty
    digest = nil
  }

  /// What apply did; the digest is for those who are told of it.
  package init(_ status: ExitStatus, applied outcome: ApplyOutcome, digest: String?) {
    self.status = status
    tally = Tally(applied: outcome)
    hasChanges = !outcome.plan.isEmpty || outcome.mails.sent > 0
    self.digest = digest
  }
}

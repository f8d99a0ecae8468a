import Notifications
import Notifying
import Running
import Terminal

/// Has webhooks told how the runs of a command ended, once people have been told.
struct Teller: Sendable {
  let event: NotificationEvent

  func tell(of end: WorkspaceEnd, _ session: Session) async {
    await Notifier(session).tell { notification(of: end, in: $0) }
  }

  /// Nil for what has not begun, and where somebody has just said no to a plan.
  private func notification(of end: WorkspaceEnd, in organization: String) -> RunNotification? {
    switch end {
    case .notBegun: return nil
    case .failed(let failure):
      guard !failure.isDeclined else { return nil }
      return RunNotification(
        event, organization: organization, outcome(failure.status),
        exit: Int(failure.status.rawValue))
    case .ended(let end):
      var notification = RunNotification(
        event, organization: organization,
        end.status == .mailsLeft ? .mailsLeft : end.hasChanges ? .changes : .noChanges,
        exit: Int(end.status.rawValue))
      notification.counts = end.tally.entries.map { RunNotification.Count($0.name, $0.count) }
      notification.words = end.tally.isEmpty ? "" : end.tally.words
      notification.digest = end.digest
      return notification
    }
  }

  private func outcome(_ status: ExitStatus) -> NotificationOutcome {
    switch status {
    case .guarded: .guarded
    case .stale: .stale
    case .locked: .locked
    case .mailsLeft: .mailsLeft
    default: .failed
    }
  }
}

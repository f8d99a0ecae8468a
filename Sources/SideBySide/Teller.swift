import Notifications
import Notifying
import Running
import Terminal

/// Has webhooks told how the runs of a command ended, once people have been told.
struct Teller: Sendable {
  private let session: Session
  private let event: NotificationEvent

  /// Each waits most of the time, so there may be more of them than cores.
  private static let width = 32

  init(_ session: Session, _ event: NotificationEvent) {
    self.session = session
    self.event = event
  }

  func tell(of end: WorkspaceEnd) async { await tell(of: end, session) }

  /// Tells of several workspaces, each named by its path, to the webhooks of each.
  ///
  /// What there is to say of them is said in their order.
  func tell(of ends: [(String, WorkspaceEnd)]) async {
    await withTaskGroup(of: (Int, HeldOutput).self) { group in
      var rest = ends.indices
      func begin() {
        guard let index = rest.popFirst() else { return }
        let (path, end) = ends[index]
        group.addTask { (index, await tell(of: end, in: path, of: ends.count)) }
      }
      for _ in 0..<Self.width { begin() }
      var finished: [Int: HeldOutput] = [:]
      var turn = 0
      while let (index, output) = await group.next() {
        begin()
        finished[index] = output
        while let next = finished.removeValue(forKey: turn) {
          say(next)
          turn += 1
        }
      }
    }
  }

  private func tell(
    of end: WorkspaceEnd, in path: String, of total: Int
  ) async -> HeldOutput {
    let output = HeldOutput()
    let console = Console(session.console, for: path, holding: output)
    await tell(of: end, Session(session, in: path, of: total, console))
    return output
  }

  /// There are only warnings in it.
  private func say(_ output: HeldOutput) { try? session.console.release(output) }

  private func tell(of end: WorkspaceEnd, _ session: Session) async {
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
        event, organization: organization, outcome(end), exit: Int(end.status.rawValue))
      notification.counts = end.tally.entries.map { RunNotification.Count($0.name, $0.count) }
      notification.words = end.tally.counted
      notification.digest = end.digest
      return notification
    }
  }

  private func outcome(_ end: WorkspaceOutcome) -> NotificationOutcome {
    if end.status == .mailsLeft { return .mailsLeft }
    if end.hasChanges { return .changes }
    return end.tally.isUnfounded ? .nothingCompared : .noChanges
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

import Foundation
import Running
import Surroundings
import Terminal

/// The work of one command in several workspaces, a few at a time, told one after the other.
///
/// What fails in one of them stops no other.
struct SideBySide: Sendable {
  typealias Work =
    @Sendable (Session) async throws(CommandFailure) -> WorkspaceOutcome

  private enum Step {
    case finished(Int, FinishedWorkspace)
    /// Webhooks were told of one, and this is what there is to say about it.
    case told(HeldOutput)
  }

  private let session: Session
  private let work: Work
  private let teller: Teller?

  /// Each has the store open while it works, and a server of many stores has only so many
  /// connections.
  private static let width = max(1, min(8, ProcessInfo.processInfo.activeProcessorCount))

  init(_ session: Session, _ teller: Teller?, _ work: @escaping Work) {
    self.session = session
    self.teller = teller
    self.work = work
  }

  /// The exit status is the highest of all.
  func run(
    _ workspaces: [SelectedWorkspace], _ format: SummaryFormat
  ) async throws(CommandFailure) -> ExitStatus {
    var report = SideBySideReport(session.console, format, total: workspaces.count)
    await visit(workspaces) { report.add($0) }
    return try report.finish()
  }

  /// Hands them over in order, each as soon as those before it have been; `visitor` says whether
  /// more shall begin.
  ///
  /// Webhooks are told of those that were handed over.
  private func visit(
    _ workspaces: [SelectedWorkspace], _ visitor: (FinishedWorkspace) -> Bool
  ) async {
    await withTaskGroup(of: Step.self) { group in
      var rest = workspaces.indices
      var isOpen = true
      func begin() {
        guard let index = rest.popFirst() else { return }
        group.addTask { [isOpen] in
          let isBegun = isOpen && !session.stop.isRaised
          return .finished(
            index, await finish(workspaces[index], of: workspaces.count, isBegun: isBegun))
        }
      }
      for _ in 0..<Self.width { begin() }
      var finished: [Int: FinishedWorkspace] = [:]
      var turn = 0
      while let step = await group.next() {
        switch step {
        case .told(let output): try? session.console.release(output)
        case .finished(let index, let workspace):
          begin()
          finished[index] = workspace
        }
        while let next = finished.removeValue(forKey: turn) {
          isOpen = visitor(next) && isOpen
          turn += 1
          guard let teller else { continue }
          group.addTask { .told(await tell(of: next, in: workspaces.count, teller)) }
        }
      }
    }
  }

  private func finish(
    _ workspace: SelectedWorkspace, of total: Int, isBegun: Bool
  ) async -> FinishedWorkspace {
    let output = HeldOutput()
    guard isBegun else {
      return FinishedWorkspace(workspace: workspace, end: .notBegun, output: output)
    }
    let session = session(in: workspace, of: total, holding: output)
    return FinishedWorkspace(
      workspace: workspace, end: await WorkspaceEnd(of: work, session), output: output)
  }

  private func tell(
    of finished: FinishedWorkspace, in total: Int, _ teller: Teller
  ) async -> HeldOutput {
    let output = HeldOutput()
    await teller.tell(
      of: finished.end, session(in: finished.workspace, of: total, holding: output))
    return output
  }

  private func session(
    in workspace: SelectedWorkspace, of total: Int, holding output: HeldOutput
  ) -> Session {
    Session(
      session, in: workspace.path, of: total,
      Console(session.console, for: workspace.path, holding: output))
  }
}

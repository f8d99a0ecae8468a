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

  private let session: Session
  private let work: Work

  /// Each has the store open while it works, and a server of many stores has only so many
  /// connections.
  private static let width = max(1, min(8, ProcessInfo.processInfo.activeProcessorCount))

  init(_ session: Session, _ work: @escaping Work) {
    self.session = session
    self.work = work
  }

  /// How each ended, by its path; and the exit status, which is the highest of all.
  func run(
    _ workspaces: [SelectedWorkspace], _ format: SummaryFormat
  ) async -> ([(String, WorkspaceEnd)], Result<ExitStatus, CommandFailure>) {
    var report = SideBySideReport(session.console, format, total: workspaces.count)
    var ends: [(String, WorkspaceEnd)] = []
    await visit(workspaces) { finished in
      ends.append((finished.workspace.path, finished.end))
      return report.add(finished)
    }
    do throws(CommandFailure) {
      return (ends, .success(try report.finish()))
    } catch {
      return (ends, .failure(error))
    }
  }

  /// Hands them over in order, each as soon as those before it have been; `visitor` says whether
  /// more shall begin.
  private func visit(
    _ workspaces: [SelectedWorkspace], _ visitor: (FinishedWorkspace) -> Bool
  ) async {
    await withTaskGroup(of: (Int, FinishedWorkspace).self) { group in
      var rest = workspaces.indices
      var isOpen = true
      func begin() {
        guard let index = rest.popFirst() else { return }
        group.addTask { [isOpen] in
          let isBegun = isOpen && !session.stop.isRaised
          return (index, await finish(workspaces[index], of: workspaces.count, isBegun: isBegun))
        }
      }
      for _ in 0..<Self.width { begin() }
      var finished: [Int: FinishedWorkspace] = [:]
      var turn = 0
      while let (index, workspace) = await group.next() {
        begin()
        finished[index] = workspace
        while let next = finished.removeValue(forKey: turn) {
          isOpen = visitor(next) && isOpen
          turn += 1
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
    let console = Console(session.console, for: workspace.path, holding: output)
    let session = Session(session, in: workspace.path, of: total, console)
    let end = await WorkspaceEnd(of: work, session)
    return FinishedWorkspace(workspace: workspace, end: end, output: output)
  }
}

import ArgumentParser
import Arguments
import Manifests
import Running
import Terminal

/// `rollcall notify test`.
struct NotifyTestCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Send a test message to each webhook.",
    discussion: """
      All of `notify:` get one, whatever they are to be told of and when. No store is touched.

      EXAMPLES
        rollcall notify test
      """)

  @OptionGroup var options: GlobalOptions

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let (_, workspace) = try session.settings()
    guard !workspace.webhooks.isEmpty else {
      throw CommandFailure(
        .failed,
        "rollcall.yaml names no webhook: write notify: [{webhook: {env: NAME}}].")
    }
    let reports = await Notifier(session).test() ?? []
    for report in reports where report.problem == nil {
      try session.console.write("\(report.name) took the message.\n")
    }
    let problems = reports.compactMap { report in report.problem.map { "\(report.name) \($0)." } }
    guard problems.isEmpty else { throw CommandFailure(.failed, problems) }
    return .done
  }
}

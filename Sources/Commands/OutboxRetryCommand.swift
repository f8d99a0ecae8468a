import ArgumentParser
import Arguments
import Fields
import Reconciling
import Running
import Terminal

/// `rollcall outbox retry`.
struct OutboxRetryCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "retry",
    abstract: "Try the mails of some users again, with the links that they have.",
    discussion: """
      A mail that failed because its address is wrong needs a new address in the manifest, not \
      another try. A link that has expired needs a new request.

      EXAMPLES
        rollcall outbox retry 1044
        rollcall outbox retry 1044 1045 --lock-timeout 60s
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("Whose mails.", valueName: "extension"))
  var users: [String]

  @Option(
    help: ArgumentHelp(
      "Wait this long for another run to end.", valueName: "duration"))
  var lockTimeout = WaitTime(seconds: 0)

  func validate() throws {
    for user in users where Extension(user) == nil {
      throw ValidationError("\(user): an extension has 2 to 16 digits.")
    }
  }

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let (folder, workspace) = try session.settings()
    let setting = try PlanSetting(session, folder, workspace, try session.templates(folder))
    let run = try ApplyRun(
      session, setting, lockTimeout: lockTimeout.seconds, purpose: "rollcall outbox retry")
    let outcome = try await run.resend(users)
    try session.console.write(ResendSummary.text(of: outcome, style: session.console.style))
    for reason in outcome.refused { session.console.fail(reason) }
    guard outcome.refused.isEmpty else { return .failed }
    return outcome.isComplete ? .done : .mailsLeft
  }
}

package import ArgumentParser
package import Arguments
import Manifests
import Model
import Plans
import Reconciling
package import Running
import SupportRequests
import Surroundings
package import Terminal

/// `rollcall support-request`.
package struct SupportRequestCommand: Subcommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case markdown
  }

  package static let configuration = CommandConfiguration(
    commandName: "support-request",
    abstract: "Write the message to support about changes that only they may make.",
    discussion: """
      Support fields, renumbering and removal are support's to do. The message says who asks, and \
      for each user what is wanted. With --sent, Rollcall remembers that it went out: from then on \
      plans say since when support was asked, and the next message asks for what is new. \
      Nothing is mailed.

      EXAMPLES
        rollcall support-request
        rollcall support-request --format markdown --output ticket.md
        rollcall support-request --sent | mail -s "Phones" support@example.com
      """)

  @OptionGroup package var options: GlobalOptions

  @Option(help: "How the message looks.")
  var format = Format.text

  @Option(
    help: ArgumentHelp("Write it to this file instead.", valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "Remember that the message went out.")
  var sent = false

  @Option(help: ArgumentHelp("Wait this long for another run to end.", valueName: "duration"))
  var lockTimeout = WaitTime(seconds: 0)

  package init() {}

  package func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let (loaded, workspace) = try await session.load()
    guard let requester = workspace.requester else {
      throw CommandFailure(
        .failed,
        "Nothing says who asks support: write requester: {name: …, extension: …} in rollcall.yaml.")
    }
    var setting = try PlanSetting(session, loaded.folder, workspace, loaded.templates)
    let message = { (plan: Plan) in
      SupportMessage(
        by: requester, company: workspace.company, organization: workspace.organization,
        domain: workspace.domain, needs: plan.needsSupport)
    }
    guard sent else {
      let opened = try StoreAddress(session, loaded.folder, workspace).openForReading(workspace)
      setting.admit(opened.admission)
      let plan = try PlanMaker.plan(loaded.desired, opened.store, setting)
      try write(message(plan), session)
      return .done
    }
    return try await remember(loaded, setting, message, session)
  }

  /// What can't be told is not remembered.
  private func remember(
    _ loaded: LoadedWorkspace, _ setting: PlanSetting, _ message: (Plan) -> SupportMessage,
    _ session: Session
  ) async throws(CommandFailure) -> ExitStatus {
    let run = try ApplyRun(
      session, setting, lockTimeout: lockTimeout.seconds, purpose: "rollcall support-request")
    let outcome = try await run.apply { applying throws(ReconcilingError) in
      try await applying.askSupport(loaded.desired) { plan throws(ReconcilingError) in
        do throws(CommandFailure) {
          try write(message(plan), session)
        } catch {
          for message in error.messages { session.console.fail(message) }
          throw .declined
        }
      }
    }
    run.noteTakeover(outcome)
    let count = outcome.plan.needsSupport.count { $0.awaitingSince == nil }
    session.console.note(
      count == 0
        ? "Nothing new was asked for." : "Remembered that support was asked: \(count) new.")
    return .done
  }

  private func write(
    _ message: SupportMessage, _ session: Session
  ) throws(CommandFailure) {
    let bytes =
      format == .text
      ? SupportMessageText.render(message) : SupportMessageMarkdown.render(message)
    try session.write(bytes, to: output)
  }
}

import ArgumentParser
import Arguments
import Foundation
import Manifests
import Model
import Notifications
import Plans
import Reconciling
import Rendering
import Running
import SideBySide
import Storage
import Surroundings
import Terminal

/// `rollcall apply`.
struct ApplyCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Carry out a plan.",
    discussion: """
      Without a saved plan, it plans anew, shows the plan and asks for yes. Where nobody can be \
      asked, it needs a saved plan, --digest or --auto-approve. \
      Running it again after any interruption finishes the work. \
      With --workspace each organization is applied on its own, what fails in one stops no other, \
      and the exit status is the highest of all.

      EXAMPLES
        rollcall apply
        rollcall apply plan.json
        rollcall apply --digest sha256:5f2c…
        rollcall apply --auto-approve --allow send_welcome=63
        rollcall apply --auto-approve --workspace 'customers/*'
      """)

  @OptionGroup var options: GlobalOptions

  @OptionGroup var workspaces: WorkspaceOptions

  @Argument(
    help: ArgumentHelp("A plan saved by `rollcall plan --out`.", valueName: "plan"),
    completion: .file(extensions: ["json"]))
  var plan: String?

  @Flag(help: "Don't ask.")
  var autoApprove = false

  @Option(help: ArgumentHelp("Carry out the plan with this digest only.", valueName: "sha256:…"))
  var digest: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Apply for these users only.", valueName: "extension"))
  var target: [String] = []

  @Option(
    help: ArgumentHelp("Raise a guard for this run, as send_welcome=63.", valueName: "class=n"))
  var allow: [Allowance] = []

  @Option(help: ArgumentHelp("Wait this long for another run to end.", valueName: "duration"))
  var lockTimeout = WaitTime(seconds: 0)

  @Option(help: Redaction.help)
  var redact: Redaction?

  func validate() throws {
    if let digest, digest.wholeMatch(of: /sha256:[0-9a-f]{64}/) == nil {
      throw ValidationError("--digest takes sha256: and 64 hexadecimal digits, as plan prints it.")
    }
    if plan != nil, !target.isEmpty {
      throw ValidationError("--target and a saved plan don't go together: the plan says for whom.")
    }
    try checkWorkspaces()
  }

  private func checkWorkspaces() throws {
    try workspaces.refuse(
      plan != nil, "A saved plan", because: "it is for one organization")
    try workspaces.refuse(
      digest != nil, "--digest", because: "each organization has a plan with its own digest")
    try workspaces.refuse(
      !target.isEmpty, "--target",
      because: "an extension is another user in each organization")
    guard !workspaces.areGiven || autoApprove else {
      throw ValidationError(
        "--workspace needs --auto-approve: organizations are applied side by side, and nobody "
          + "can be asked about each.")
    }
  }

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    try await workspaces.perform(session, .text, canBeStopped: true, telling: .apply) {
      session async throws(CommandFailure) in try await apply(session)
    }
  }

  private func apply(_ session: Session) async throws(CommandFailure) -> WorkspaceOutcome {
    if let plan { return try await applySaved(plan, session) }
    let (loaded, workspace) = try await session.load()
    let setting = try PlanSetting(
      session, loaded.folder, workspace, loaded.templates, targets: target, allow: allow)
    try setting.checkTargets(loaded.desired)
    let run = try ApplyRun(session, setting, lockTimeout: lockTimeout.seconds)
    let approved = try approvedDigest(loaded, run, session)
    let report = try await run.apply { applying throws(ReconcilingError) in
      try await applying.apply(
        loaded.desired,
        confirm: { plan throws(ReconcilingError) in
          try check(plan, approved, loaded, run, session)
        }, progress: run.progress.show)
    }
    return try finish(run, report)
  }

  private func applySaved(
    _ path: String, _ session: Session
  ) async throws(CommandFailure) -> WorkspaceOutcome {
    let document = try PlanFile.read(path)
    try PlanSealing(session).check(document, at: path)
    if let digest, digest != document.digest {
      throw CommandFailure(.stale, "\(path) has the digest \(document.digest), not \(digest).")
    }
    let (folder, workspace) = try session.settings()
    var setting = try PlanSetting(
      session, folder, workspace, try session.templates(folder), allow: allow)
    setting.checkTimeZones()
    let run = try ApplyRun(session, setting, lockTimeout: lockTimeout.seconds)
    let report = try await run.apply { applying throws(ReconcilingError) in
      try await applying.apply(
        document.plan, confirm: { _ in },
        progress: run.progress.show)
    }
    return try finish(run, report)
  }

  private func finish(
    _ run: ApplyRun, _ report: ApplyOutcome
  ) throws(CommandFailure) -> WorkspaceOutcome {
    let isTold = !run.setting.workspace.webhooks.isEmpty
    return WorkspaceOutcome(
      try run.finish(report), applied: report,
      digest: isTold ? PlanDigest.digest(of: report.plan) : nil)
  }

  /// The digest that the plan must have: given, or that of the plan somebody said yes to.
  ///
  /// The lock is not held while a person makes up their mind; what they saw is what is done.
  private func approvedDigest(
    _ loaded: LoadedWorkspace, _ run: ApplyRun, _ session: Session
  ) throws(CommandFailure) -> String? {
    if autoApprove || digest != nil { return digest }
    guard session.console.isInteractive else {
      throw CommandFailure(
        .usage, "Nobody can be asked here: give a saved plan, --digest or --auto-approve.")
    }
    let plan = try PlanMaker.plan(loaded.desired, run.store, run.setting)
    let report = PlanReport(
      plan, loaded, run.setting.workspace, store: run.address.text, isSaved: false,
      isBeingApplied: true)
    try report.writeText(session)
    guard !plan.isEmpty else { return report.document.digest }
    guard plan.trippedGuards.isEmpty else {
      throw CommandFailure(.guarded, "A guard stopped it. Nothing was changed.")
    }
    guard session.console.ask("\nType yes to carry this out: ") == "yes" else {
      var failure = CommandFailure(.failed, "Nothing was changed.")
      failure.isDeclined = true
      throw failure
    }
    return report.document.digest
  }

  private func check(
    _ plan: Plan, _ approved: String?, _ loaded: LoadedWorkspace, _ run: ApplyRun,
    _ session: Session
  ) throws(ReconcilingError) {
    let report = PlanReport(
      plan, loaded, run.setting.workspace, store: run.address.text, isSaved: false,
      isBeingApplied: true)
    if let approved, approved != report.document.digest {
      throw .stale(["The plan now has the digest \(report.document.digest), not \(approved)."])
    }
    guard autoApprove || digest != nil else { return }
    do {
      try report.writeText(session)
    } catch {
      for message in error.messages { session.console.fail(message) }
      throw .declined
    }
  }
}

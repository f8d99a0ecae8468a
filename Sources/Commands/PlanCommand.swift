import ArgumentParser
import Arguments
import Manifests
import Model
import Plans
import Reconciling
import Rendering
import Running
import SideBySide
import Storage
import Surroundings
import Terminal

/// `rollcall plan`.
struct PlanCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Show what apply would do.",
    discussion: """
      Reads the manifests and the store and changes neither. \
      With --workspace each organization has a plan of its own, and the exit status is the \
      highest of all; files of --out and --output lie in each workspace.

      EXAMPLES
        rollcall plan
        rollcall plan --out plan.json --detailed-exitcode
        rollcall plan --out plan.json --expires-in 3d
        rollcall plan --target 1044 1045
        rollcall plan --hide-system
        rollcall plan --format json --output text=plan.txt
        rollcall plan --redact names --output markdown=plan.md
        rollcall plan --workspace 'customers/*' --out plan.json
      """)

  @OptionGroup var options: GlobalOptions

  @OptionGroup var workspaces: WorkspaceOptions

  @Option(help: ArgumentHelp("Save the plan, for `rollcall apply FILE`.", valueName: "file"))
  var out: String?

  @Option(
    help: ArgumentHelp(
      "How long a signed plan may be applied, where ROLLCALL_PLAN_KEY is set (default: 7d).",
      valueName: "duration"))
  var expiresIn: WaitTime?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Plan for these users only.", valueName: "extension"))
  var target: [String] = []

  @Option(
    help: ArgumentHelp("Raise a guard for this run, as send_welcome=63.", valueName: "class=n"))
  var allow: [Allowance] = []

  @Flag(help: "List no queues, bridges and attendants among the unmanaged: only how many.")
  var hideSystem = false

  @Flag(help: "Exit with 2 when there are changes, 7 when only others can make them.")
  var detailedExitcode = false

  @Option(help: "How the plan looks.")
  var format = PlanReport.Format.text

  @Option(help: ArgumentHelp("Write it to a file as well.", valueName: "format=file"))
  var output: [OutputTarget] = []

  @Option(help: Redaction.help)
  var redact: Redaction?

  func validate() throws {
    try workspaces.refuse(
      !target.isEmpty, "--target",
      because: "an extension is another user in each organization")
    try workspaces.refuse(format == .html, "--format html", because: WorkspaceOptions.onePage)
    if let out, OutputTarget.isManifest(out) {
      throw ValidationError(OutputTarget.refusal(of: out))
    }
    try workspaces.check(outputs: output.map(\.file) + (out.map { [$0] } ?? []))
  }

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let outputs = try Outputs(format, output)
    let sealing = try PlanSealing(session)
    guard sealing.signs || expiresIn == nil else {
      throw CommandFailure(
        .usage, "--expires-in is about signed plans, and \(PlanSealing.variable) is not set.")
    }
    return try await workspaces.perform(session, format.summary) {
      session async throws(CommandFailure) in try await plan(session, outputs, sealing)
    }
  }

  private func plan(
    _ session: Session, _ outputs: Outputs<PlanReport.Format>, _ sealing: PlanSealing
  ) async throws(CommandFailure) -> WorkspaceOutcome {
    let out = out.map(session.output)
    if let out { try session.check(output: out) }
    try outputs.check(session)
    let (loaded, workspace) = try await session.load()
    var setting = try PlanSetting(
      session, loaded.folder, workspace, loaded.templates, targets: target, allow: allow)
    try setting.checkTargets(loaded.desired)
    let address = try StoreAddress(session, loaded.folder, workspace)
    let opened = try address.openForReading(workspace)
    setting.admit(opened.admission)
    let plan = try PlanMaker.plan(loaded.desired, opened.store, setting)
    let waiting = try PlanMaker.noteWaitingMails(opened.store, session, workspace)
    var report = PlanReport(
      plan, loaded, workspace, store: address.text,
      isSaved: out != nil || outputs.leavesTerminal, planFile: out,
      targets: target, role: options.role,
      chdir: session.options.chdir)
    if hideSystem {
      report.hide(
        try StoreReading.systemUsers(opened.store, organization: workspace.organization))
    }
    report.seal(by: sealing, lifetime: expiresIn?.seconds)
    if let out { try PlanFile.write(report.document, to: out) }
    try report.write(outputs, session)
    let status = detailedExitcode ? Self.status(of: plan, waiting: waiting) : .done
    return WorkspaceOutcome(status, Tally(planned: plan))
  }

  /// Mails that wait are for apply to send, so they count as changes.
  private static func status(of plan: Plan, waiting: Int) -> ExitStatus {
    if !plan.isEmpty || waiting > 0 { return .changes }
    return plan.needsSupport.isEmpty && plan.blocked.isEmpty ? .done : .onlyOthersWork
  }
}

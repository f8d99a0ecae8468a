package import ArgumentParser
package import Arguments
import DriftReports
import Drifts
import Editing
import Manifests
import Markdown
import Model
import Notifications
import Pseudonyms
import Reconciling
import Rendering
package import Running
import SideBySide
import Storage
import Surroundings
package import Terminal

/// `rollcall drift`.
package struct DriftCommand: Subcommand {
  package static let configuration = CommandConfiguration(
    commandName: "drift",
    abstract: "Show what was changed outside the manifests since the last apply.",
    discussion: """
      Compares the store with what was last applied and says who changed what. It changes nothing \
      but, with --update-manifests, the manifests. \
      Drift is a value of a managed user that isn't the one last applied, and a managed user who \
      is gone, or of whom it can't be told who it is. What waits for support, for people or for an apply is told as well, and is no drift.

      EXAMPLES
        rollcall drift
        rollcall drift --detailed-exitcode --output junit=drift.xml
        rollcall drift --format json
        rollcall drift --redact names --format junit
        rollcall drift --output prometheus=rollcall.prom
        rollcall drift --workspace 'customers/*'
        rollcall drift --update-manifests && git diff
      """)

  @OptionGroup package var options: GlobalOptions

  @OptionGroup var workspaces: WorkspaceOptions

  @Flag(help: "Exit with 2 when there is drift.")
  var detailedExitcode = false

  @Flag(help: "List no queues, bridges and attendants among the unmanaged: only how many.")
  var hideSystem = false

  @Flag(help: "Write the stored values into the manifests.")
  var updateManifests = false

  @Option(help: "How it looks.")
  var format = DriftReport.Format.text

  @Option(help: ArgumentHelp("Write it to a file as well.", valueName: "format=file"))
  var output: [OutputTarget] = []

  @Option(help: Redaction.help)
  package var redact: Redaction?

  package init() {}

  package func validate() throws {
    try workspaces.refuse(format == .html, "--format html", because: WorkspaceOptions.onePage)
    try workspaces.check(outputs: output.map(\.file))
  }

  package func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let outputs = try Outputs(format, output)
    let gathered = Gathered<CheckedDrift>()
    func reportAll() throws(CommandFailure) {
      guard format.isOneDocument else { return }
      try session.console.write(DriftReport.document(gathered.all, format, at: SystemTime.now))
    }
    return try await workspaces.perform(
      session, summaryFormat, telling: .drift, reporting: reportAll
    ) { session async throws(CommandFailure) in
      try await gathered.noting(session, failure: { failed($0, $1, session) }) {
        () async throws(CommandFailure) in try await report(session, outputs, gathered)
      }
    }
  }

  private var summaryFormat: SummaryFormat {
    switch format {
    // One page can't hold others; they are refused together.
    case .text, .html: .text
    case .markdown: .markdown
    case .json: .json("drift")
    case .junit, .prometheus: .lines
    }
  }

  private func report(
    _ session: Session, _ outputs: Outputs<DriftReport.Format>,
    _ gathered: Gathered<CheckedDrift>
  ) async throws(CommandFailure) -> WorkspaceOutcome {
    let (loaded, workspace) = try await session.load()
    let report = try find(session, loaded, workspace)
    gathered.add(report.checked, of: session.options.chdir)
    try outputs.writeFiles(session) { report.bytes($0, .plain) }
    if !format.isOneDocument {
      try session.console.write(report.bytes(format, session.console.style))
    }
    if updateManifests {
      let update = ManifestUpdate(
        folder: loaded.folder, workspace: workspace, desired: loaded.desired)
      try tell(try update.write(report.found), of: report.drift, session)
    }
    let status: ExitStatus = detailedExitcode && report.drift.isDrifted ? .changes : .done
    return WorkspaceOutcome(
      status, Tally(drifted: report.drift), hasChanges: report.drift.isDrifted)
  }

  /// Beside a document on standard output there is no room for it.
  private func tell(
    _ result: EditingResult, of drift: Drift, _ session: Session
  ) throws(CommandFailure) {
    let text = UpdateText.render(
      result, of: drift, style: session.console.style, showsValues: session.redactor == nil)
    if format == .text {
      try session.console.write([UInt8(ascii: "\n")] + text)
    } else {
      session.console.explain(text)
    }
  }

  private func find(
    _ session: Session, _ loaded: LoadedWorkspace, _ workspace: Workspace
  ) throws(CommandFailure) -> DriftReport {
    var setting = try PlanSetting(session, loaded.folder, workspace, loaded.templates)
    let address = try StoreAddress(session, loaded.folder, workspace)
    let opened = try address.openForReading(workspace)
    setting.admit(opened.admission)
    let drift: Drift
    do {
      drift = try DriftReader.read(
        opened.store, for: loaded.desired, setting.rules, now: SystemTime.now)
    } catch {
      throw CommandFailure(error, organization: workspace.organization)
    }
    let shown = session.redactor?.drift(drift) ?? drift
    var header = DriftHeader(
      company: workspace.company, files: loaded.desired.files.count, store: address.text)
    header.hidden = try hidden(opened.store, workspace, session)
    return DriftReport(
      checked: checked(session, workspace.organization, shown, at: drift.checked),
      drift: shown, found: drift, header: header, isVerbose: session.console.isVerbose,
      limit: session.share(of: MarkdownLimit.comment))
  }

  /// Whom nobody wants listed among the unmanaged, as they are shown.
  private func hidden(
    _ store: some Store, _ workspace: Workspace, _ session: Session
  ) throws(CommandFailure) -> Set<String> {
    guard hideSystem else { return [] }
    let hidden = try StoreReading.systemUsers(store, organization: workspace.organization)
    return session.redactor.map { Set(hidden.map($0.number)) } ?? hidden
  }

  /// What went wrong in a workspace, beside what was found there before.
  private func failed(
    _ found: CheckedDrift?, _ reasons: [String], _ session: Session
  ) -> CheckedDrift {
    var checked = found ?? uncompared(session)
    checked.failures = reasons
    return checked
  }

  private func uncompared(_ session: Session) -> CheckedDrift {
    let folder = try? session.folder()
    let settings = folder.flatMap { WorkspaceLoader.readSettings(in: $0).workspace }
    return checked(session, settings?.organization, nil, at: SystemTime.now)
  }

  private func checked(
    _ session: Session, _ organization: String?, _ drift: Drift?, at time: Int64
  ) -> CheckedDrift {
    let path = session.options.chdir
    return CheckedDrift(
      path: path, workspace: workspaces.areGiven ? path : nil, organization: organization,
      drift: drift, time: time)
  }
}

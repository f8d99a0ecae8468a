package import ArgumentParser
package import Arguments
import DriftReports
import Drifts
import Manifests
import Model
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
      Compares the store with what was last applied, says who changed what, and changes nothing. \
      Drift is a value of a managed user that isn't the one last applied, and a managed user who \
      is gone. What waits for support, for people or for an apply is told as well, and is no drift.

      EXAMPLES
        rollcall drift
        rollcall drift --detailed-exitcode --output junit=drift.xml
        rollcall drift --format json
        rollcall drift --quiet --output prometheus=/var/lib/node_exporter/rollcall.prom
        rollcall drift --workspace 'customers/*'
      """)

  @OptionGroup package var options: GlobalOptions

  @OptionGroup var workspaces: WorkspaceOptions

  @Flag(help: "Exit with 2 when there is drift.")
  var detailedExitcode = false

  @Option(help: "How it looks.")
  var format = DriftReport.Format.text

  @Option(help: ArgumentHelp("Write it to a file as well.", valueName: "format=file"))
  var output: [OutputTarget] = []

  package init() {}

  package func validate() throws {
    try workspaces.check(outputs: output.map(\.file))
  }

  package func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let outputs = try Outputs(format, output)
    let gathered = Gathered<CheckedDrift>()
    let status = try await workspaces.perform(session, summaryFormat) {
      session async throws(CommandFailure) in try await reportOrNote(session, outputs, gathered)
    }
    if format.isOneDocument {
      try session.console.write(
        DriftReport.document(gathered.all, format, at: SystemTime.now))
    }
    return status
  }

  private var summaryFormat: SummaryFormat {
    switch format {
    case .text: .text
    case .json: .json("drift")
    case .junit, .prometheus: .lines
    }
  }

  private func report(
    _ session: Session, _ outputs: Outputs<DriftReport.Format>,
    _ gathered: Gathered<CheckedDrift>
  ) async throws(CommandFailure) -> WorkspaceOutcome {
    let report = try await find(session)
    gathered.add(report.checked, of: session.options.chdir)
    try outputs.writeFiles(session) { report.bytes($0, .plain) }
    if !format.isOneDocument {
      try session.console.write(report.bytes(format, session.console.style))
    }
    let status: ExitStatus = detailedExitcode && report.drift.isDrifted ? .changes : .done
    return WorkspaceOutcome(status, Tally(drifted: report.drift))
  }

  private func find(_ session: Session) async throws(CommandFailure) -> DriftReport {
    let (loaded, workspace) = try await session.load()
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
    return DriftReport(
      checked: CheckedDrift(
        path: session.options.chdir, organization: workspace.organization, drift: drift,
        time: drift.checked),
      drift: drift,
      header: DriftHeader(
        company: workspace.company, files: loaded.desired.files.count, store: address.text),
      isVerbose: session.console.isVerbose)
  }

  /// Notes for the report of all workspaces what keeps one of them from being compared.
  private func reportOrNote(
    _ session: Session, _ outputs: Outputs<DriftReport.Format>,
    _ gathered: Gathered<CheckedDrift>
  ) async throws(CommandFailure) -> WorkspaceOutcome {
    do throws(CommandFailure) {
      return try await report(session, outputs, gathered)
    } catch {
      let path = session.options.chdir
      let folder = try? session.folder()
      let settings = folder.flatMap { WorkspaceLoader.readSettings(in: $0).workspace }
      gathered.add(
        CheckedDrift(
          path: path, organization: settings?.organization, drift: nil,
          time: SystemTime.now, failures: error.messages),
        of: path)
      throw error
    }
  }
}

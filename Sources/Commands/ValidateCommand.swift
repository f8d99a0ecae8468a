import ArgumentParser
import Arguments
import DiagnosticReports
import Diagnostics
import Model
import Rendering
import Running
import SideBySide
import Surroundings
import Terminal

/// `rollcall validate`.
struct ValidateCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check the manifests, without a store.",
    discussion: """
      All files of the workspace are read as one, and every problem in every file is reported. \
      With PATHs, only the problems in those files and folders are shown. \
      With --workspace several workspaces are checked, each on its own; what is printed is one \
      document, and files of --output lie in each workspace.

      EXAMPLES
        rollcall validate
        rollcall validate people/sales.yaml
        rollcall validate --format github --output sarif=rollcall.sarif
        rollcall validate --output gitlab=quality.json --output junit=rollcall.xml
        rollcall validate --workspace 'customers/*'
      """)

  @OptionGroup var options: GlobalOptions

  @OptionGroup var workspaces: WorkspaceOptions

  @Argument(
    help: ArgumentHelp("Files or folders to report on; default: all.", valueName: "path"),
    completion: .file(extensions: ["yaml", "yml"]))
  var paths: [String] = []

  @Option(help: "How problems look.")
  var format = ValidationReport.Format.text

  @Option(help: ArgumentHelp("Write them to a file as well.", valueName: "format=file"))
  var output: [OutputTarget] = []

  @Option(help: Redaction.help)
  var redact: Redaction?

  func validate() throws {
    try workspaces.refuse(
      !paths.isEmpty, "PATHs", because: "--workspace says where to look")
    try workspaces.check(outputs: output.map(\.file))
  }

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let outputs = try Outputs(format, output)
    let gathered = Gathered<CheckedWorkspace>()
    func reportAll() throws(CommandFailure) {
      guard format.isOneDocument else { return }
      try session.console.write(ValidationReport.document(gathered.all, format))
    }
    return try await workspaces.perform(session, summaryFormat, reporting: reportAll) {
      session async throws(CommandFailure) in
      try await gathered.noting(session, failure: { Self.failed($0, $1, session) }) {
        () async throws(CommandFailure) in
        try await check(session, outputs, gathered)
      }
    }
  }

  private var summaryFormat: SummaryFormat {
    switch format {
    case .text: .text
    case .json: .json("validation")
    case .github: .annotations
    case .sarif, .junit, .gitlab: .lines
    }
  }

  private func check(
    _ session: Session, _ outputs: Outputs<ValidationReport.Format>,
    _ gathered: Gathered<CheckedWorkspace>
  ) async throws(CommandFailure) -> WorkspaceOutcome {
    let loaded = await WorkspaceLoader.load(try session.folder())
    let selection = try FileSelection(paths, in: loaded)
    let report = ValidationReport(selection, loaded, session)
    gathered.add(report.checked, of: session.options.chdir)
    try outputs.writeFiles(session) { report.bytes($0, .plain) }
    if !format.isOneDocument {
      try session.console.write(report.bytes(format, session.console.style))
    }
    let isValid = !selection.diagnostics.contains { $0.severity == .error }
    if isValid, format == .text {
      session.console.note(verdict(loaded))
    }
    return WorkspaceOutcome(isValid ? .done : .failed, Tally(found: selection.diagnostics))
  }

  private static func failed(
    _ found: CheckedWorkspace?, _ reasons: [String], _ session: Session
  ) -> CheckedWorkspace {
    let path = session.options.chdir
    var checked =
      found
      ?? CheckedWorkspace(path: path, settingsFile: path + "/" + WorkspaceFolder.fileName)
    checked.failures = reasons
    return checked
  }

  private func verdict(_ loaded: LoadedWorkspace) -> String {
    guard loaded.errors == 0 else {
      return "No errors there; the workspace has \(Count.text(loaded.errors, "error")) elsewhere."
    }
    let users = Count.text(loaded.desired.users.count, "user")
    return "Valid: \(users) in \(Count.text(loaded.desired.files.count, "file"))."
  }
}

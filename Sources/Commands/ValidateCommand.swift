import Annotations
import ArgumentParser
import Arguments
import Diagnostics
import Foundation
import Model
import Rendering
import Running
import SideBySide
import Surroundings
import Terminal

/// `rollcall validate`.
struct ValidateCommand: Subcommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case github
  }

  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check the manifests, without a store.",
    discussion: """
      All files of the workspace are read as one, and every problem in every file is reported. \
      With PATHs, only the problems in those files and folders are shown. \
      With --workspace several workspaces are checked, each on its own.

      EXAMPLES
        rollcall validate
        rollcall validate people/sales.yaml
        rollcall validate --format github
        rollcall validate --workspace 'customers/*'
      """)

  @OptionGroup var options: GlobalOptions

  @OptionGroup var workspaces: WorkspaceOptions

  @Argument(
    help: ArgumentHelp("Files or folders to report on; default: all.", valueName: "path"),
    completion: .file(extensions: ["yaml", "yml"]))
  var paths: [String] = []

  @Option(help: "How problems look.")
  var format = Format.text

  func validate() throws {
    try workspaces.refuse(
      !paths.isEmpty, "PATHs", because: "--workspace says where to look")
  }

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    try await workspaces.perform(session, summaryFormat) {
      session async throws(CommandFailure) in try await check(session)
    }
  }

  private var summaryFormat: SummaryFormat {
    switch format {
    case .text: .text
    case .json: .json("validation")
    case .github: .annotations
    }
  }

  private func check(_ session: Session) async throws(CommandFailure) -> WorkspaceOutcome {
    let loaded = await WorkspaceLoader.load(try session.folder())
    let diagnostics = try selected(loaded)
    try report(diagnostics, loaded, session)
    let isValid = !diagnostics.contains { $0.severity == .error }
    if isValid, format == .text {
      session.console.note(verdict(loaded))
    }
    return WorkspaceOutcome(isValid ? .done : .failed, Tally(found: diagnostics))
  }

  private func verdict(_ loaded: LoadedWorkspace) -> String {
    guard loaded.errors == 0 else {
      return "No errors there; the workspace has \(Count.text(loaded.errors, "error")) elsewhere."
    }
    let users = Count.text(loaded.desired.users.count, "user")
    return "Valid: \(users) in \(Count.text(loaded.desired.files.count, "file"))."
  }

  private func report(
    _ diagnostics: [Diagnostic], _ loaded: LoadedWorkspace, _ session: Session
  ) throws(CommandFailure) {
    switch format {
    case .text: try session.console.write(session.text(of: diagnostics, in: loaded.folder))
    case .json: try session.console.write(DiagnosticsJSON.render(diagnostics))
    case .github:
      try session.console.write(DiagnosticsGitHub.render(loaded.folder.shown(diagnostics)))
    }
  }

  /// The problems in the files asked for; a path without manifests is an error of its own.
  private func selected(_ loaded: LoadedWorkspace) throws(CommandFailure) -> [Diagnostic] {
    guard !paths.isEmpty else { return loaded.diagnostics }
    let files = Set(
      loaded.desired.files + loaded.templateFiles + loaded.diagnostics.map(\.range.file)
    ).union([WorkspaceFolder.fileName])
    var selected: Set<String> = []
    for path in paths {
      guard let real = RealPath.resolve(path) else {
        throw CommandFailure(.failed, "There is no file or folder \(path).")
      }
      // A link is asked for by its own name, the folder of the workspace by any.
      let wanted = [URL(fileURLWithPath: path).standardizedFileURL.path, real]
        .map(loaded.folder.relative)
      let found = files.filter { file in
        wanted.contains { $0 == loaded.folder.path || file == $0 || file.hasPrefix($0 + "/") }
      }
      guard !found.isEmpty else {
        throw CommandFailure(.failed, "\(path) is no manifest and no template of this workspace.")
      }
      selected.formUnion(found)
    }
    return loaded.diagnostics.filter { selected.contains($0.range.file) }
  }
}

import Annotations
import ArgumentParser
import Arguments
import DiagnosticReports
import Diagnostics
import Rendering
import Running
import Surroundings

/// What is wrong with the files of a workspace, on its way out.
struct ValidationReport {
  enum Format: String, ReportFormat {
    case text
    case json
    case github
    case sarif
    case junit
    case gitlab

    /// Whether several workspaces are one document that none of them can write alone.
    var isOneDocument: Bool {
      switch self {
      case .text, .json, .github: false
      case .sarif, .junit, .gitlab: true
      }
    }
  }

  let checked: CheckedWorkspace
  private let selection: FileSelection
  private let folder: WorkspaceFolder
  private let session: Session

  init(_ selection: FileSelection, _ loaded: LoadedWorkspace, _ session: Session) {
    self.selection = selection
    self.session = session
    folder = loaded.folder
    checked = CheckedWorkspace(
      path: session.options.chdir, settingsFile: folder.shown(WorkspaceFolder.fileName),
      files: selection.files.map(folder.shown),
      diagnostics: session.shown(selection.diagnostics, in: folder))
  }

  func bytes(_ format: Format, _ style: TextStyle) -> [UInt8] {
    switch format {
    case .text: session.text(of: selection.diagnostics, in: folder, style)
    case .json: DiagnosticsJSON.render(session.shown(selection.diagnostics))
    case .github: DiagnosticsGitHub.render(checked.diagnostics)
    case .sarif, .junit, .gitlab: Self.document([checked], format)
    }
  }

  /// One document for all of them.
  static func document(_ workspaces: [CheckedWorkspace], _ format: Format) -> [UInt8] {
    switch format {
    case .sarif: DiagnosticsSARIF.render(workspaces, version: Version.text)
    case .junit: DiagnosticsJUnit.render(workspaces, time: SystemTime.now)
    case .gitlab: DiagnosticsGitLab.render(workspaces)
    case .text, .json, .github: []
    }
  }
}

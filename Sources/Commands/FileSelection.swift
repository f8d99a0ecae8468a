import Diagnostics
import Foundation
import Model
import Running
import Surroundings
import Terminal

/// The files of a workspace that a command reports on, and what is wrong with them.
struct FileSelection {
  /// Relative to the workspace.
  let files: [String]
  let diagnostics: [Diagnostic]

  /// All files, or those that paths of files and folders name.
  ///
  /// A path without manifests is an error of its own.
  init(_ paths: [String], in loaded: LoadedWorkspace) throws(CommandFailure) {
    let all = Set(
      loaded.desired.files + loaded.templateFiles
        + loaded.diagnostics.map(\.range.file).filter { !$0.isEmpty }
    ).union([WorkspaceFolder.fileName])
    guard !paths.isEmpty else {
      files = all.sorted()
      diagnostics = loaded.diagnostics
      return
    }
    var selected: Set<String> = []
    for path in paths { selected.formUnion(try Self.files(at: path, of: all, in: loaded.folder)) }
    files = selected.sorted()
    diagnostics = loaded.diagnostics.filter { selected.contains($0.range.file) }
  }

  private static func files(
    at path: String, of all: Set<String>, in folder: WorkspaceFolder
  ) throws(CommandFailure) -> Set<String> {
    guard let real = RealPath.resolve(path) else {
      throw CommandFailure(.failed, "There is no file or folder \(path).")
    }
    // A link is asked for by its own name, the folder of the workspace by any.
    let wanted = [URL(fileURLWithPath: path).standardizedFileURL.path, real].map(folder.relative)
    let found = all.filter { file in
      wanted.contains { $0 == folder.path || file == $0 || file.hasPrefix($0 + "/") }
    }
    guard !found.isEmpty else {
      throw CommandFailure(.failed, "\(path) is no manifest and no template of this workspace.")
    }
    return found
  }
}

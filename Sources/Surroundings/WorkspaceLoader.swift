package import Decoding
package import Diagnostics
import Foundation
package import Manifests
import Model
package import Templates

/// Reads a workspace and its manifests, several files at a time.
package enum WorkspaceLoader {
  /// The workspace file alone: enough for commands that look at the store only.
  package static func readSettings(
    in folder: WorkspaceFolder
  ) -> (workspace: Workspace?, diagnostics: [Diagnostic]) {
    let name = WorkspaceFolder.fileName
    switch FileKind(of: folder.file) {
    case .file(let size) where size <= SourceFile.maximumSize: break
    case .file: return (nil, [unreadable(name, "\(name) is larger than 64 MiB")])
    default: return (nil, [unreadable(name, "\(name) is not a readable file")])
    }
    do {
      let bytes = try SourceFile(path: name, absolute: folder.file).read()
      return WorkspaceReader.read(bytes, path: name, context: context())
    } catch {
      return (nil, [unreadable(name, error.message)])
    }
  }

  /// What is wrong with the text of a workspace file that isn't written yet.
  package static func problems(inSettings text: String) -> [Diagnostic] {
    WorkspaceReader.read(
      Array(text.utf8), path: WorkspaceFolder.fileName, context: context()
    ).1
  }

  /// The templates of mails that the workspace brings, and what is wrong with them.
  package static func readTemplates(
    in folder: WorkspaceFolder
  ) -> (templates: TemplateOverrides, files: [String], diagnostics: [Diagnostic]) {
    let found = TemplateFolder(folder)
    let (templates, problems) = TemplateCheck.check(found.files)
    return (templates, found.files.map(\.path), (found.problems + problems).sorted())
  }

  package static func load(_ folder: WorkspaceFolder) async -> LoadedWorkspace {
    let (workspace, diagnostics) = readSettings(in: folder)
    let mails = readTemplates(in: folder)
    guard let workspace else {
      return LoadedWorkspace(
        folder: folder, workspace: nil, desired: Desired(),
        diagnostics: (diagnostics + mails.diagnostics).sorted())
    }
    let finder = SourceFinder(folder, patterns: workspace.manifests)
    let (parts, unreadable) = await read(finder.files, context(for: workspace))
    let (desired, problems) = ManifestAssembly.assemble(
      parts: consume parts, workspace: workspace, workspacePath: WorkspaceFolder.fileName,
      isWhole: finder.problems.isEmpty && unreadable.isEmpty)
    return LoadedWorkspace(
      folder: folder, workspace: workspace, desired: desired, templates: mails.templates,
      templateFiles: mails.files,
      diagnostics: (diagnostics + finder.problems + unreadable + problems + mails.diagnostics)
        .sorted())
  }

  /// What a reader of the workspace's manifests must know of the world.
  package static func context(for workspace: Workspace? = nil) -> ReadingContext {
    ReadingContext(
      timeZones: TimeZoneNames.all, domain: workspace?.domain,
      fillIn: workspace?.defaults.map(\.field) ?? [])
  }

  /// One file: what it says, or why it can't be read.
  private struct Reading: Sendable {
    var index: Int
    var part: ManifestPart?
    var problem: Diagnostic?
  }

  /// What all files say, and what is wrong with those that can't be read.
  private static func read(
    _ files: [SourceFile], _ context: ReadingContext
  ) async -> ([ManifestPart], [Diagnostic]) {
    let readings = await readings(of: files, context)
    return (readings.compactMap(\.part), readings.compactMap(\.problem))
  }

  private static func readings(
    of files: [SourceFile], _ context: ReadingContext
  ) async -> [Reading] {
    let workers = max(1, min(ProcessInfo.processInfo.activeProcessorCount, files.count / 8))
    guard workers > 1 else { return files.indices.map { read(files[$0], at: $0, context) } }
    return await withTaskGroup(of: [Reading].self) { group in
      for worker in 0..<workers {
        group.addTask {
          stride(from: worker, to: files.count, by: workers).map {
            read(files[$0], at: $0, context)
          }
        }
      }
      var readings: [Reading] = []
      readings.reserveCapacity(files.count)
      for await batch in group { readings += batch }
      return readings.sorted { $0.index < $1.index }
    }
  }

  private static func read(_ file: SourceFile, at index: Int, _ context: ReadingContext) -> Reading
  {
    do {
      let part = ManifestReader.read(
        try file.read(), file: Int32(index), path: file.path, context: context)
      return Reading(index: index, part: part)
    } catch {
      let problem = unreadable(file.path, "\(file.path): \(error.message)")
      return Reading(index: index, problem: problem)
    }
  }

  private static func unreadable(_ path: String, _ message: String) -> Diagnostic {
    Diagnostic(.fileUnreadable, message, at: SourceRange(file: path, line: 0, column: 0))
  }
}

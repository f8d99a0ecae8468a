import Diagnostics
import Foundation
import Templates

/// The folder of a workspace with templates of its own for mails; there need be none.
struct TemplateFolder {
  static let name = "templates"

  private(set) var files: [TemplateFile] = []
  private(set) var problems: [Diagnostic] = []

  private let folder: WorkspaceFolder

  init(_ folder: WorkspaceFolder) {
    self.folder = folder
    switch FileKind(of: folder.absolute(Self.name)) {
    case .missing where !isLink(Self.name): break
    case .folder: readAll()
    case .unknown(let reason): refuse(Self.name, .fileUnreadable, "can't be read: \(reason)")
    default: refuse(Self.name, .fileUnreadable, "is no folder; templates of mails lie in one")
    }
  }

  private mutating func readAll() {
    guard isInside(Self.name) else { return }
    do {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.absolute(Self.name))
      for name in names.sorted() where !name.hasPrefix(".") { read(name) }
    } catch {
      refuse(Self.name, .fileUnreadable, "can't be read: \(SystemReason.text(of: error))")
    }
  }

  private mutating func read(_ fileName: String) {
    let path = "\(Self.name)/\(fileName)"
    guard let name = TemplateName(fileName: fileName) else {
      if let stranger = TemplateCheck.stranger(fileName, path: path) { problems.append(stranger) }
      return
    }
    switch FileKind(of: folder.absolute(path)) {
    case .file(let size) where size > TemplateFile.maximumSize:
      refuse(path, .fileTooLarge, "is larger than 100 KB, where mail programs cut mails off")
    case .file: if isInside(path) { read(name, path) }
    case .missing: refuse(path, .fileUnreadable, "is a link that leads nowhere")
    case .unknown(let reason): refuse(path, .fileUnreadable, "can't be read: \(reason)")
    case .folder, .other: refuse(path, .fileUnreadable, "is not a file")
    }
  }

  private mutating func read(_ name: TemplateName, _ path: String) {
    do {
      let bytes = try SourceFile(path: path, absolute: folder.absolute(path)).read()
      files.append(TemplateFile(name, path: path, bytes: bytes))
    } catch {
      refuse(path, .fileUnreadable, error.message)
    }
  }

  /// Links may not lead out of the workspace.
  private mutating func isInside(_ path: String) -> Bool {
    guard let real = RealPath.resolve(folder.absolute(path)), !folder.contains(real) else {
      return true
    }
    refuse(path, .fileOutside, "leads outside the workspace")
    return false
  }

  private func isLink(_ path: String) -> Bool {
    let target = try? FileManager.default.destinationOfSymbolicLink(atPath: folder.absolute(path))
    return target != nil
  }

  private mutating func refuse(_ path: String, _ code: DiagnosticCode, _ reason: String) {
    problems.append(
      Diagnostic(
        code, "\(path) \(reason)", at: SourceRange(file: path, line: 0, column: 0)))
  }
}

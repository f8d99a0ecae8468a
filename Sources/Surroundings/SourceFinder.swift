package import Diagnostics
import Foundation

/// Finds the manifests of a workspace, and says of everything that can't be one why.
///
/// A partial reading never becomes a plan: whatever is named or found and can't be read is an
/// error.
package struct SourceFinder {
  package private(set) var files: [SourceFile] = []
  package private(set) var problems: [Diagnostic] = []

  private let folder: WorkspaceFolder
  private let patterns: [String]
  /// Files and folders that were taken already, however they were spelled then.
  private var seen: Set<String> = []

  package init(_ folder: WorkspaceFolder, patterns: [String]) {
    self.folder = folder
    self.patterns = patterns
    for pattern in patterns { add(pattern: pattern) }
    files.sort { $0.path < $1.path }
  }

  /// Whether a file would be found, were it there.
  package func wouldFind(_ file: String) -> Bool {
    var path = Self.place(of: file)
    while path.hasPrefix("/"), path != "/" {
      if patterns.contains(where: { Glob.matches(path, folder.absolute($0)) }) { return true }
      path = (path as NSString).deletingLastPathComponent
    }
    return false
  }

  /// The one spelling of a path that may lead through folders that aren't there yet.
  private static func place(of path: String) -> String {
    if let real = RealPath.resolve(path) { return real }
    let folder = (path as NSString).deletingLastPathComponent
    guard folder != path else { return path }
    return place(of: folder.isEmpty ? "." : folder) + "/" + (path as NSString).lastPathComponent
  }

  private mutating func add(pattern: String) {
    guard pattern.contains(where: { "*?[".contains($0) }) else {
      add(named: pattern)
      return
    }
    let matches = Glob.matches(folder.absolute(pattern))
    for match in matches where !isTemplate(match) { add(named: folder.relative(match)) }
    if matches.isEmpty {
      refuse(
        pattern, .fileUnreadable, "the pattern \(pattern) matches no file",
        help: "correct manifests: in rollcall.yaml")
    }
  }

  /// Whether it is the folder of templates for mails, or lies there.
  private func isTemplate(_ path: String) -> Bool {
    let templates = folder.absolute(TemplateFolder.name)
    return path == templates || path.hasPrefix(templates + "/")
  }

  /// A path that the workspace names itself: a file of any name, or a folder.
  private mutating func add(named path: String) {
    let absolute = folder.absolute(path)
    switch FileKind(of: absolute) {
    case .folder: walk(absolute)
    case .missing:
      refuse(
        path, .fileUnreadable, "\(path) doesn't exist",
        help: "create it, or correct manifests: in rollcall.yaml")
    case let kind: add(kind, at: absolute)
    }
  }

  private mutating func walk(_ absolute: String) {
    guard let real = realPathInside(absolute), seen.insert(real).inserted else { return }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: real)
    } catch {
      refuse(
        folder.relative(real), .fileUnreadable,
        "the folder can't be read: \(SystemReason.text(of: error))")
      return
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = real + "/" + name
      let isManifest = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
      switch FileKind(of: path) {
      case .folder where isTemplate(path): continue
      case .folder where !isManifest: walk(path)
      case .file where !isManifest, .other where !isManifest: continue
      // What can't be told may be a folder of manifests.
      case let kind: add(kind, at: path)
      }
    }
  }

  private mutating func add(_ kind: FileKind, at absolute: String) {
    let path = folder.relative(absolute)
    switch kind {
    case .file(let size) where size > SourceFile.maximumSize:
      refuse(path, .fileTooLarge, "\(path) is larger than 64 MiB")
    case .file:
      guard let real = realPathInside(absolute), real != RealPath.resolve(folder.file),
        seen.insert(real).inserted
      else { return }
      files.append(SourceFile(path: folder.relative(real), absolute: real))
    case .folder: refuse(path, .fileUnreadable, "\(path) is a folder, not a file")
    case .missing: refuse(path, .fileUnreadable, "\(path) is a link that leads nowhere")
    case .other: refuse(path, .fileUnreadable, "\(path) is not a file")
    case .unknown(let reason): refuse(path, .fileUnreadable, "\(path) can't be read: \(reason)")
    }
  }

  /// The one spelling of a path; links and paths of the workspace file may not lead outside.
  private mutating func realPathInside(_ absolute: String) -> String? {
    guard let real = RealPath.resolve(absolute) else { return nil }
    guard folder.contains(real) else {
      refuse(
        folder.relative(absolute), .fileOutside,
        "\(folder.relative(absolute)) leads outside the workspace",
        help: "put the file into the workspace, or take it out of manifests: in rollcall.yaml")
      return nil
    }
    return real
  }

  private mutating func refuse(
    _ path: String, _ code: DiagnosticCode, _ message: String, help: String? = nil
  ) {
    problems.append(
      Diagnostic(code, message, at: SourceRange(file: path, line: 0, column: 0), help: help))
  }
}

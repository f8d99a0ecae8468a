package import Diagnostics
import Foundation

/// The folder that holds `rollcall.yaml`, found by walking up, as git finds its own.
package struct WorkspaceFolder: Hashable, Sendable {
  package static let fileName = "rollcall.yaml"

  /// Absolute, without links, without a slash at its end.
  package let path: String

  /// Starts at `start`, a folder.
  package static func find(from start: String) throws(SurroundingsError) -> WorkspaceFolder {
    guard let real = RealPath.resolve(start), FileKind(of: real) == .folder else {
      throw SurroundingsError("There is no folder \(start).")
    }
    var folder = real
    while true {
      if FileKind(of: folder + "/" + fileName) != .missing { return WorkspaceFolder(path: folder) }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { break }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    throw SurroundingsError(
      "There is no \(fileName) in \(start) or any folder above it. "
        + "Create a workspace with `rollcall init`, or name its folder with --chdir.")
  }

  package var file: String { absolute(Self.fileName) }

  /// A path of the workspace file, which is relative to it.
  package func absolute(_ relative: String) -> String {
    relative.hasPrefix("/") ? relative : path == "/" ? "/" + relative : path + "/" + relative
  }

  /// The path as the user knows it; unchanged when it lies outside.
  package func relative(_ absolute: String) -> String {
    RealPath.rest(of: absolute, in: path) ?? absolute
  }

  /// The folder as seen from the current one; empty when it is the current one.
  package var shownPath: String {
    guard let here = RealPath.resolve("."), here != path else { return "" }
    return RealPath.relative(path, to: here)
  }

  /// Whether an absolute path without links lies inside.
  package func contains(_ absolute: String) -> Bool {
    absolute == path || RealPath.rest(of: absolute, in: path) != nil
  }

  /// A path of the workspace as it holds from the current folder.
  package func shown(_ file: String) -> String {
    RealPath.resolve(".").map { RealPath.relative(absolute(file), to: $0) } ?? file
  }

  /// Problems with paths that hold from the current folder, where people and editors look for them.
  package func shown(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard let here = RealPath.resolve(".") else { return diagnostics }
    func shown(_ range: SourceRange) -> SourceRange {
      guard !range.file.isEmpty else { return range }
      var range = range
      range.file = RealPath.relative(absolute(range.file), to: here)
      return range
    }
    return diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.range = shown(diagnostic.range)
      diagnostic.related = diagnostic.related.map(shown)
      return diagnostic
    }
  }
}

import Files
import Foundation
package import Manifests
package import Surroundings

/// The manifests of a workspace, to be written back: all that change, or none.
package struct ManifestFiles: Sendable {
  private let files: [SourceFile]
  /// By path relative to the workspace.
  package let contents: [String: [UInt8]]

  /// Reads what a run would read, and nothing that lies outside of the workspace.
  package init(in folder: WorkspaceFolder, _ workspace: Workspace) throws(SurroundingsError) {
    files = SourceFinder(folder, patterns: workspace.manifests).files
    var contents: [String: [UInt8]] = [:]
    for file in files {
      do throws(SurroundingsError) {
        contents[file.path] = try file.read()
      } catch {
        throw SurroundingsError("\(file.path): \(error.message)")
      }
    }
    self.contents = contents
  }

  /// Puts other bytes in place of those that were read; `tell` hears of each file that has them.
  ///
  /// Each file is whole at any time. Whatever takes time or can go wrong is done before the first
  /// gets its name, so that nobody's edit falls between looking and writing.
  package func replace(
    _ changed: [String: [UInt8]], telling tell: (String) -> Void = { _ in }
  ) throws(SurroundingsError) {
    var drafts: [(draft: Draft, file: SourceFile)] = []
    defer { for (draft, _) in drafts { draft.discard() } }
    for file in files {
      guard let bytes = changed[file.path] else { continue }
      drafts.append((try draft(of: file, bytes), file))
    }
    let changing = drafts.map(\.file)
    for file in changing { try checkUnchanged(file, changing, written: 0) }
    for (count, (draft, file)) in drafts.enumerated() {
      try checkUnchanged(file, changing, written: count)
      do {
        try draft.rename(to: file.absolute)
      } catch {
        throw Self.stopped(Self.reason(file, error), changing, written: count)
      }
      tell(file.path)
    }
    try Self.synchronizeFolders(of: changing)
  }

  private func draft(
    of file: SourceFile, _ bytes: [UInt8]
  ) throws(SurroundingsError) -> Draft {
    do throws(FileProblem) {
      guard unsafe access(file.absolute, W_OK) == 0 else { throw FileProblem() }
      let names = DraftNames(in: FilePath(file.absolute).folder, prefix: Self.prefix)
      names.discardOld(now: SystemTime.now)
      return try Draft(at: names.next(), bytes, resembling: file.absolute)
    } catch {
      throw Self.stopped(Self.reason(file, error))
    }
  }

  /// Hidden, so that no run takes a draft for a manifest.
  private static let prefix = ".rollcall-manifest-"

  private func checkUnchanged(
    _ file: SourceFile, _ files: [SourceFile], written count: Int
  ) throws(SurroundingsError) {
    guard let bytes = try? file.read(), bytes == contents[file.path] else {
      throw Self.stopped(
        "\(file.path) was changed by somebody else in the meantime", files, written: count)
    }
  }

  private static func reason(_ file: SourceFile, _ problem: FileProblem) -> String {
    "\(file.path) can't be written: \(problem.words)"
  }

  private static func synchronizeFolders(of files: [SourceFile]) throws(SurroundingsError) {
    var seen: Set<String> = []
    for file in files where seen.insert(FilePath(file.absolute).folder).inserted {
      do {
        try Draft.synchronizeFolder(of: file.absolute)
      } catch {
        throw SurroundingsError(
          "The folder of \(file.path) can't be synchronized: \(error.words). "
            + "Written: \(words(files[...])). After a power failure some may be as they were.")
      }
    }
  }

  /// Says why it stopped, and which of the files are written by then.
  private static func stopped(
    _ reason: String, _ files: [SourceFile] = [], written count: Int = 0
  ) -> SurroundingsError {
    guard count > 0 else { return SurroundingsError("\(reason). No manifest was changed.") }
    return SurroundingsError(
      "\(reason). Written: \(words(files[..<count])). Not written: \(words(files[count...])). "
        + "Run it again for the others.")
  }

  private static func words(_ files: ArraySlice<SourceFile>) -> String {
    files.map(\.path).joined(separator: ", ")
  }
}

extension Draft {
  fileprivate init(
    at path: String, _ bytes: [UInt8], resembling name: String
  ) throws(FileProblem) {
    try self.init(at: path)
    do throws(FileProblem) {
      try write(bytes)
      try resemble(name)
      try synchronize()
    } catch {
      discard()
      throw error
    }
  }
}

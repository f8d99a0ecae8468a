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

  /// Puts other bytes in place of those that were read.
  ///
  /// Each file is whole at any time. Whatever can go wrong is tried before the first gets its name.
  package func replace(_ changed: [String: [UInt8]]) throws(SurroundingsError) {
    var drafts: [(draft: Draft, file: SourceFile)] = []
    defer { for (draft, _) in drafts { draft.discard() } }
    for file in files {
      guard let bytes = changed[file.path] else { continue }
      drafts.append((try draft(of: file, bytes), file))
    }
    for (_, file) in drafts { try checkUnchanged(file) }
    for (place, (draft, file)) in drafts.enumerated() {
      do {
        try draft.replace(file.absolute)
      } catch {
        let written = drafts[..<place].map(\.file.path).joined(separator: ", ")
        throw SurroundingsError(
          "\(file.path) can't be written: \(error.words). "
            + (place == 0
              ? "No manifest was changed." : "Written: \(written). Run it again for the others."))
      }
    }
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
      throw SurroundingsError(
        "\(file.path) can't be written: \(error.words). No manifest was changed.")
    }
  }

  /// Hidden, so that no run takes a draft for a manifest.
  private static let prefix = ".rollcall-manifest-"

  private func checkUnchanged(_ file: SourceFile) throws(SurroundingsError) {
    guard let bytes = try? file.read(), bytes == contents[file.path] else {
      throw SurroundingsError(
        "\(file.path) was changed by somebody else in the meantime. No manifest was changed; "
          + "run it again.")
    }
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
    } catch {
      discard()
      throw error
    }
  }
}

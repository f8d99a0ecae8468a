import Files
import Foundation
package import Surroundings

/// Manifests that aren't there yet: all of them get their names, or none does.
package struct NewManifests: Sendable {
  /// A file and what is in it.
  package struct File: Sendable {
    /// A plain name, without a folder.
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  private let folder: String
  private let replaces: Bool
  private let names: DraftNames

  /// `replaces` says whether files of these names may be there and give way.
  package init(in folder: String, replaces: Bool) {
    self.folder = folder
    self.replaces = replaces
    names = DraftNames(in: folder, prefix: Self.prefix)
  }

  /// Says which of the names are taken, before anything takes its time.
  package func check(_ names: [String]) throws(SurroundingsError) {
    let obstacles = names.filter { name in
      kind(of: name).map { !replaces || $0 != .file } ?? false
    }
    guard !obstacles.isEmpty else { return }
    let list = obstacles.prefix(5).map { "\(folder)/\($0)" }.joined(separator: ", ")
    let more = obstacles.count > 5 ? " and \(obstacles.count - 5) more" : ""
    let words =
      obstacles.count == 1
      ? "exists already; --force replaces it" : "exist already; --force replaces them"
    throw SurroundingsError(
      replaces
        ? "\(list)\(more): only files are replaced. Nothing was written."
        : "\(list)\(more) \(words). Nothing was written.")
  }

  /// Writes them; `tell` hears of each file that is there.
  package func write(
    _ files: [File], telling tell: (String) -> Void = { _ in }
  ) throws(SurroundingsError) {
    try createFolder()
    try check(files.map(\.name))
    names.discardOld(now: SystemTime.now)
    var drafts: [Draft] = []
    defer { for draft in drafts { draft.discard() } }
    for file in files { drafts.append(try draft(of: file)) }
    var written: [String] = []
    for (draft, file) in zip(drafts, files) {
      do {
        if replaces {
          try draft.rename(to: path(of: file.name))
        } else {
          try draft.publish(as: path(of: file.name))
        }
      } catch {
        throw stopped(at: file.name, error, written: written)
      }
      written.append(file.name)
    }
    for file in files { tell("\(folder)/\(file.name)") }
    try synchronizeFolder()
  }

  private func createFolder() throws(SurroundingsError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw SurroundingsError("\(folder) can't be created: \(SystemReason.text(of: error)).")
    }
  }

  private func draft(of file: File) throws(SurroundingsError) -> Draft {
    do throws(FileProblem) {
      let draft = try Draft(at: names.next())
      do throws(FileProblem) {
        try draft.write(file.bytes)
        if kind(of: file.name) == .file {
          try draft.resemble(path(of: file.name))
        } else {
          try draft.openToReaders()
        }
        try draft.synchronize()
      } catch {
        draft.discard()
        throw error
      }
      return draft
    } catch {
      throw stopped(at: file.name, error, written: [])
    }
  }

  /// Hidden, so that no run takes a draft for a manifest.
  private static let prefix = ".rollcall-new-manifest-"

  /// Takes back what has a name already, but for what another file gave way to.
  private func stopped(
    at name: String, _ problem: FileProblem, written: [String]
  ) -> SurroundingsError {
    let reason = "\(folder)/\(name) can't be written: \(problem.words)."
    guard replaces, !written.isEmpty else {
      for name in written { Draft.discard(path(of: name)) }
      return SurroundingsError("\(reason) Nothing was written.")
    }
    return SurroundingsError(
      "\(reason) Written: \(written.joined(separator: ", ")). Run it again for the others.")
  }

  private func synchronizeFolder() throws(SurroundingsError) {
    do {
      try Draft.synchronizeFolder(of: folder + "/.")
    } catch {
      throw SurroundingsError(
        "\(folder) can't be synchronized: \(error.words). After a power failure some of the files "
          + "may be missing.")
    }
  }

  private func path(of name: String) -> String { "\(folder)/\(name)" }

  /// Nil where nothing has the name.
  private func kind(of name: String) -> FileStatus.Kind? {
    (try? FileStatus(of: path(of: name), followingLinks: false))?.kind
  }
}

import Files
import Foundation
package import Surroundings

/// Manifests to be made: all of them get their names, or none does, unless they replace others.
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
  private let beside: String?
  private let names: DraftNames

  /// `replaces` says whether files of these names may be there and give way, `beside` which folder
  /// they can go to so that none has to.
  package init(in folder: String, replaces: Bool, beside: String? = nil) {
    self.folder = folder
    self.replaces = replaces
    self.beside = beside
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
    let (verb, them) = obstacles.count == 1 ? ("exists", "it") : ("exist", "them")
    throw SurroundingsError(
      replaces
        ? "\(list)\(more): only files are replaced. Nothing was written."
        : "\(list)\(more) \(verb) already; \(hint)--force replaces \(them). Nothing was written.")
  }

  private var hint: String { beside.map { "--out \($0) writes beside what is there, " } ?? "" }

  /// Writes them; `tell` hears of each file that is there.
  package func write(
    _ files: [File], telling tell: (String) -> Void = { _ in }
  ) throws(SurroundingsError) {
    var filling = try begin(files.map(\.name))
    defer { filling.discard() }
    for (place, file) in files.enumerated() { try filling.append(file.bytes, to: place) }
    try finish(filling, telling: tell)
  }

  /// Begins files that are written in pieces; they must be finished or discarded.
  package func begin(_ files: [String]) throws(SurroundingsError) -> Filling {
    var filling = Filling(folder: folder, newFolders: missingFolders)
    do throws(SurroundingsError) {
      try createFolder()
      try check(files)
      try addDrafts(of: files, to: &filling)
    } catch {
      filling.discard()
      throw error
    }
    return filling
  }

  private func addDrafts(
    of files: [String], to filling: inout Filling
  ) throws(SurroundingsError) {
    names.discardOld(now: SystemTime.now)
    for file in files {
      do throws(FileProblem) {
        try filling.add(file, Draft(at: names.next()))
      } catch {
        throw Self.stopped(at: "\(folder)/\(file)", error)
      }
    }
  }

  /// The folder and those it is to lie in, as far as they aren't there: the innermost first.
  private var missingFolders: [String] {
    sequence(first: folder) { FilePath($0).folder }.prefix { FileKind(of: $0) == .missing }
  }

  /// Gives all of them their names, or none; those that replace others keep what they have.
  package func finish(
    _ filling: Filling, telling tell: (String) -> Void = { _ in }
  ) throws(SurroundingsError) {
    var filling = filling
    try filling.flush()
    for (draft, name) in filling.files {
      do throws(FileProblem) {
        if kind(of: name) == .file {
          try draft.resemble(path(of: name))
        } else {
          try draft.openToReaders()
        }
        try draft.synchronize()
      } catch {
        throw Self.stopped(at: path(of: name), error)
      }
    }
    try nameAll(filling.files)
    for (_, name) in filling.files { tell(path(of: name)) }
    try synchronizeFolder()
  }

  private func nameAll(_ files: [(draft: Draft, name: String)]) throws(SurroundingsError) {
    var written: [String] = []
    for (draft, name) in files {
      do {
        if replaces {
          try draft.rename(to: path(of: name))
        } else {
          try draft.claim(path(of: name))
        }
      } catch {
        throw stopped(at: name, error, written: written)
      }
      written.append(name)
    }
  }

  static func stopped(at path: String, _ problem: FileProblem) -> SurroundingsError {
    SurroundingsError(
      problem.code == EEXIST
        ? "\(path) exists already; --force replaces it. Nothing was written."
        : "\(path) can't be written: \(problem.words). Nothing was written.")
  }

  private func createFolder() throws(SurroundingsError) {
    if let kind = try? FileStatus(of: folder)?.kind, kind != .folder {
      throw SurroundingsError(
        "\(folder) is a file, not a folder: name another folder by --out. Nothing was written.")
    }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw SurroundingsError(
        "\(folder) can't be created: \(SystemReason.text(of: error)). Nothing was written.")
    }
  }

  /// Hidden, so that no run takes a draft for a manifest.
  private static let prefix = ".rollcall-new-manifest-"

  /// Takes back what has a name already, but for what another file gave way to.
  private func stopped(
    at name: String, _ problem: FileProblem, written: [String]
  ) -> SurroundingsError {
    guard replaces, !written.isEmpty else {
      for name in written { Draft.discard(path(of: name)) }
      return Self.stopped(at: path(of: name), problem)
    }
    return SurroundingsError(
      "\(path(of: name)) can't be written: \(problem.words). Written: \(written.joined(separator: ", ")). Run it again for the others."
    )
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

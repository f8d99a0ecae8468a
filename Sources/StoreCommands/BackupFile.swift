import Files
import Foundation
import Terminal

/// The file that a backup is to become.
struct BackupFile {
  private let path: String
  private let mayReplace: Bool

  /// Throws when a backup can't have this name; `store` is the store's own file, if it has one.
  init(_ path: String, mayReplace: Bool, store: String?) throws(CommandFailure) {
    self.path = path
    self.mayReplace = mayReplace
    let problem: String?
    do {
      problem = try Self.problem(with: path, mayReplace, store: store)
    } catch {
      throw CommandFailure(.failed, "\(path) can't be written: \(error.words).")
    }
    if let problem { throw CommandFailure(.failed, "\(path) \(problem).") }
  }

  /// Where the copy is made: in the same folder, so that a rename is all that is left to do.
  ///
  /// Copies that killed programs left there are removed after a day.
  func draftPath(now: Int64) -> String {
    let names = DraftNames(in: FilePath(path).folder, prefix: ".rollcall-backup-")
    names.discardOld(now: now)
    return names.next()
  }

  func take(_ draft: Draft) throws(CommandFailure) {
    do {
      try mayReplace ? draft.replace(path) : draft.publish(as: path)
    } catch {
      draft.discard()
      throw CommandFailure(
        .failed,
        error.code == EEXIST
          ? "\(path) \(Self.isThere)." : "\(path) can't be written: \(error.words).")
    }
  }

  private static func problem(
    with path: String, _ mayReplace: Bool, store: String?
  ) throws(FileProblem) -> String? {
    if let store, try isJournal(path, of: store) { return "would be taken for the store's journal" }
    guard let status = try FileStatus(of: path, followingLinks: false) else { return nil }
    if let store, let present = try FileStatus(of: store), present.isSame(as: status) {
      return "is the store itself: name another file"
    }
    switch status.kind {
    case .file: return mayReplace ? nil : isThere
    case .folder: return "is a folder: name a file in it"
    case .link: return "is a link: name the file itself"
    case .other: return "is no file that could hold a backup"
    }
  }

  private static let isThere = "is there already: name another file, or replace it with --force"

  /// SQLite would play such a file back into the store, or delete it.
  private static func isJournal(
    _ path: String, of store: String
  ) throws(FileProblem) -> Bool {
    let (path, store) = (FilePath(path), FilePath(store))
    guard ["-journal", "-wal", "-shm"].contains(where: { path.name == store.name + $0 }),
      let folder = try FileStatus(of: path.folder), let other = try FileStatus(of: store.folder)
    else { return false }
    return folder.isSame(as: other)
  }
}

import Care
import Diagnostics
import Files
import Foundation
import SQLiteSchema

/// The file of a store among other files, before it is opened.
///
/// It is read and closed first: a file that is opened twice loses its locks when it is closed once.
struct FileCheck {
  let findings: [StoreFinding]
  /// Why the file can't be opened without changing it, or at all.
  let obstacle: StoreFinding?

  init(_ file: StoreFile, user: UInt32) {
    let permissions = PermissionCheck(user: user)
    findings =
      permissions.findings(ofFile: file.path) + permissions.findings(ofFolder: file.folder)
      + file.drafts.present().map(Self.leftover)
    obstacle = Self.obstacle(in: Self.header(of: file.path), file.path)
  }

  /// The first bytes of a SQLite file (its "database header") say how it keeps its journal.
  private static func obstacle(in header: [UInt8], _ path: String) -> StoreFinding? {
    guard header.starts(with: "SQLite format 3\0".utf8), header.count == headerSize else {
      return .notAStore(
        "\(path) is not a store: it is something else, or its first page is damaged.")
    }
    guard header[18] == 1, header[19] == 1 else {
      return StoreFinding(
        .wrongJournal,
        "\(path) keeps its journal in another mode (WAL), and can't be looked at as it is.",
        remedy: "Run `sqlite3 \(path) 'PRAGMA journal_mode = DELETE'`, and check again.")
    }
    return nil
  }

  private static func header(of path: String) -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: path) else { return [] }
    defer { try? handle.close() }
    return [UInt8]((try? handle.read(upToCount: headerSize)) ?? Data())
  }

  private static let headerSize = 100

  private static func leftover(_ path: String) -> StoreFinding {
    StoreFinding(
      .leftover,
      "\(path) is a copy that a killed program left behind, unless one is making it now.",
      remedy: "Delete it when nothing runs; after a day, the next command that writes does.")
  }
}

extension StoreFinding {
  static func notAStore(_ message: String) -> StoreFinding {
    StoreFinding(
      .notAStore, message,
      remedy: "Check `store:` in rollcall.yaml, --store and ROLLCALL_STORE, or restore a backup.")
  }
}

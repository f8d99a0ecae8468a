package import Files
package import GRDB
import Storage

/// A whole store as it was at one moment, in a file of its own that was looked at again.
package struct StoreCopy {
  package let draft: Draft
  package let version: Int
  /// How many rows each table has.
  package let rows: [String: Int]

  /// Others may read meanwhile; who writes waits until it is done.
  package static func make(of queue: DatabaseQueue, at path: String) throws -> StoreCopy {
    let draft: Draft
    do {
      draft = try Draft(at: path)
    } catch {
      throw StoreError.unusable(place: path, reason: "can't be created: \(error.words)")
    }
    do {
      return try fill(draft, from: queue)
    } catch {
      draft.discard()
      throw error
    }
  }

  /// One transaction reads all of it, so that the copy has as many rows as were counted.
  private static func fill(_ draft: Draft, from queue: DatabaseQueue) throws -> StoreCopy {
    let damaged = StoreError.unusable(
      place: queue.path,
      reason: "is damaged, and so is a copy of it; `rollcall store check` says how")
    let source = try queue.read { database in
      let contents = try Contents(database)
      try write(draft.path, database)
      return contents
    }
    let copied = try target(draft.path) {
      try Connection.open(draft.path, mayWrite: false, busyTimeout: 5).read { database in
        guard try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") == "ok" else {
          throw damaged
        }
        return try Contents(database)
      }
    }
    guard copied == source else { throw damaged }
    return StoreCopy(draft: draft, version: source.version.number, rows: source.rows)
  }

  private static func write(_ path: String, _ source: Database) throws {
    let copy = try target(path) { try Connection.open(path, mayWrite: true, busyTimeout: 5) }
    do {
      try copy.writeWithoutTransaction { database in try source.backup(to: database) }
    } catch let failure as DatabaseError where !isAboutSource(failure) {
      throw TargetFailure(path: path, failure: failure)
    }
    try target(path) { try copy.close() }
  }

  /// Nothing writes to the store that is copied.
  private static func isAboutSource(_ failure: DatabaseError) -> Bool {
    switch failure.extendedResultCode {
    case .SQLITE_IOERR_READ, .SQLITE_IOERR_SHORT_READ: true
    default:
      [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_BUSY, .SQLITE_LOCKED].contains(failure.resultCode)
    }
  }

  /// Says which of the two files a failure is about.
  private static func target<Result>(
    _ path: String, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch let failure as DatabaseError {
      throw TargetFailure(path: path, failure: failure)
    }
  }

  /// The copy, not the store, can't be written or read.
  package struct TargetFailure: Error {
    package let path: String
    package let failure: DatabaseError
  }

  private struct Contents: Equatable {
    let version: SchemaVersion
    let rows: [String: Int]

    init(_ database: Database) throws {
      version = try SchemaVersion(database)
      let tables = try String.fetchAll(
        database,
        sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      var rows: [String: Int] = [:]
      for table in tables {
        let name = "\"" + table.replacing("\"", with: "\"\"") + "\""
        rows[table] = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(name) NOT INDEXED")
      }
      self.rows = rows
    }
  }
}

import AccountStorage
import Files
import Foundation
package import GRDB
package import SQLiteSchema
package import Storage

/// One organization's part of a store in a SQLite file: phone system and ledger in one.
///
/// Rows are read as untrusted: whoever has the file may have edited it. A value that doesn't fit
/// its field is an error that names table, row and column.
package final class SQLiteStore: Store, AccountStore {
  package enum Mode: Sendable {
    /// Nothing is written but the rollback of what a killed program left behind.
    case readOnly
    /// An older schema is brought up to date, after a copy of the file.
    case readWrite
  }

  let path: String
  let mode: Mode
  let organization: Int64
  let store: String
  private let queue: DatabaseQueue

  private init(path: String, mode: Mode, queue: DatabaseQueue, header: StoreHeader) {
    self.path = path
    self.mode = mode
    self.queue = queue
    self.organization = header.organization
    self.store = header.store
  }

  /// Opens the part of the store that belongs to `organization`.
  ///
  /// `busyTimeout` is in seconds: so long another program may be writing before `.unusable`.
  package static func open(
    path: String, organization: String, mode: Mode, busyTimeout: Double = 5,
    migrations: Migrations = .known
  ) throws(StoreError) -> SQLiteStore {
    try StoreFile(path).check()
    do {
      let queue = try Connection.open(
        path, mayWrite: mode == .readWrite, busyTimeout: busyTimeout)
      _ = try migrations.bringUpToDate(queue, path: path, mayWrite: mode == .readWrite)
      let header = try queue.read { database in
        try StoreHeader(database, path: path, organization: organization)
      }
      return SQLiteStore(path: path, mode: mode, queue: queue, header: header)
    } catch {
      throw DatabaseFailure(error, path: path).error
    }
  }

  /// Makes a new store, in a folder that is made too if only it is missing.
  ///
  /// Throws `.refused` when there is something at `path` already.
  package static func create(
    path: String, organization: String, company: String, domain: String, busyTimeout: Double = 5,
    migrations: Migrations = .known
  ) throws(StoreError) -> SQLiteStore {
    let file = StoreFile(path)
    let draft = try file.makeDraft()
    defer { draft.discard() }
    do {
      let queue = try Connection.open(draft.path, mayWrite: true, busyTimeout: busyTimeout)
      try migrations.build(queue)
      try queue.write { database in
        try StoreHeader.write(
          database, organization: organization, company: company, domain: domain)
      }
      try queue.close()
    } catch {
      throw DatabaseFailure(error, path: path).error
    }
    try file.publish(draft)
    return try open(
      path: path, organization: organization, mode: .readWrite, busyTimeout: busyTimeout,
      migrations: migrations)
  }

  /// Reads one consistent state.
  func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    do {
      return try queue.read(body)
    } catch {
      throw DatabaseFailure(error, path: path).error
    }
  }

  /// Writes all of it or nothing; no other writer comes between.
  func write<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    guard mode == .readWrite else {
      throw .unusable(place: path, reason: "was opened for reading only")
    }
    do {
      return try queue.writeWithoutTransaction { database in
        var result: Result?
        try database.inTransaction(.immediate) {
          result = try body(database)
          return .commit
        }
        guard let result else { throw StoreError.lockLost }
        return result
      }
    } catch {
      throw DatabaseFailure(error, path: path).error
    }
  }
}

/// What tells one store from another, and whose it is.
package struct StoreHeader {
  let store: String
  let organization: Int64

  package init(_ database: Database, path: String, organization: String) throws {
    guard let store = try String.fetchOne(database, sql: "SELECT store FROM meta") else {
      throw StoreError.unusable(place: path, reason: "has lost its identity")
    }
    let id = try Int64.fetchOne(
      database, sql: "SELECT id FROM organizations WHERE name = ?", arguments: [organization])
    guard let id else {
      let owners = try String.fetchAll(
        database, sql: "SELECT name FROM organizations ORDER BY name LIMIT 3")
      throw StoreError.foreign(
        place: path, organization: owners.isEmpty ? "nobody" : owners.joined(separator: ", "))
    }
    self.store = store
    self.organization = id
  }

  static func write(
    _ database: Database, organization: String, company: String, domain: String
  ) throws {
    try database.execute(
      sql: "INSERT INTO meta (id, store, created) VALUES (1, ?, CAST(strftime('%s') AS INTEGER))",
      arguments: [UUID().uuidString.lowercased()])
    try database.execute(
      sql: "INSERT INTO organizations (name, company, domain) VALUES (?, ?, ?)",
      arguments: [organization, company, domain])
  }
}

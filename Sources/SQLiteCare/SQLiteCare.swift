package import Care
import Files
import GRDB
package import SQLiteSchema
import SQLiteStorage
package import Storage

/// Care of a store in a SQLite file.
package struct SQLiteCare: StoreCare {
  private let path: String
  private let organization: String
  /// Who runs the program, as the system counts users.
  private let user: UInt32
  private let migrations: Migrations

  /// So many seconds another program may be writing before a look or a copy is given up.
  private static let patience: Double = 30

  package init(
    path: String, organization: String, user: UInt32, migrations: Migrations = .known
  ) {
    self.path = path
    self.organization = organization
    self.user = user
    self.migrations = migrations
  }

  package func check() throws(StoreError) -> StoreCheckup {
    let file = StoreFile(path)
    try file.check()
    let look = FileCheck(file, user: user)
    if let obstacle = look.obstacle { return StoreCheckup(look.findings + [obstacle]) }
    do {
      try Connection.checkReadable(path, busyTimeout: Self.patience)
      var checkup = try ContentCheck.run(
        on: try Connection.open(path, mayWrite: false, busyTimeout: Self.patience),
        organization: organization, migrations)
      checkup.add(look.findings)
      return checkup
    } catch {
      guard let finding = ContentCheck.finding(for: error) else { throw failure(error) }
      return StoreCheckup(look.findings + [finding])
    }
  }

  package func copy(to path: String) throws(StoreError) -> StoreBackup {
    try StoreFile(self.path).check()
    do {
      let queue = try Connection.open(self.path, mayWrite: false, busyTimeout: Self.patience)
      _ = try migrations.pending(queue, path: self.path)
      try queue.read(checkOwner)
      let copy = try StoreCopy.make(of: queue, at: path)
      return StoreBackup(
        draft: copy.draft, schemaVersion: copy.version, users: copy.rows["users"])
    } catch {
      throw failure(error)
    }
  }

  package func pendingMigration() throws(StoreError) -> StoreMigration? {
    try migration {
      let queue = try Connection.open(path, mayWrite: false, busyTimeout: Self.patience)
      let pending = try migrations.pending(queue, path: path)
      try queue.read(checkOwner)
      return pending
    }
  }

  package func migrate() throws(StoreError) -> StoreMigration? {
    guard try pendingMigration() != nil else { return nil }
    return try migration {
      let queue = try Connection.open(path, mayWrite: true, busyTimeout: Self.patience)
      return try migrations.bringUpToDate(queue, path: path, mayWrite: true)
    }
  }

  /// Another organization's store stays as it is.
  private func checkOwner(_ database: Database) throws {
    _ = try StoreHeader(database, path: path, organization: organization)
  }

  private func migration(
    _ body: () throws -> Migration?
  ) throws(StoreError) -> StoreMigration? {
    try StoreFile(path).check()
    do {
      return try body().map { StoreMigration(from: $0.from, to: $0.to, copy: $0.copy) }
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ error: any Error) -> StoreError {
    DatabaseFailure(error, path: path).error
  }
}

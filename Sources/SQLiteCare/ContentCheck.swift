import Care
import Diagnostics
import GRDB
import SQLiteSchema
import Storage

/// What is in a store, looked at part by part; a damaged part doesn't hide the others.
struct ContentCheck {
  private let database: Database
  private var findings: [StoreFinding] = []

  /// All parts see the same state.
  static func run(
    on queue: DatabaseQueue, organization: String, _ migrations: Migrations
  ) throws -> StoreCheckup {
    try queue.read { database in
      let version = try SchemaVersion(database)
      guard version.isStore else {
        return StoreCheckup([.notAStore("The file is a SQLite file, but not a store.")])
      }
      var check = ContentCheck(database: database)
      guard version.number <= migrations.version else {
        return StoreCheckup(
          [newer(version.number, migrations.version)], schemaVersion: version.number)
      }
      if version.number < migrations.version {
        check.findings.append(older(version.number, migrations.version))
      }
      try check.look(for: organization, migrations.upTo(version.number))
      return StoreCheckup(
        check.findings, schemaVersion: version.number,
        users: try? Int.fetchOne(database, sql: "SELECT count(*) FROM users NOT INDEXED"))
    }
  }

  private mutating func look(for organization: String, _ migrations: Migrations) throws {
    let schema = try ReferenceSchema(migrations)
    try add { try IntegrityCheck.findings(in: $0) }
    try add { try SchemaCheck.findings(in: $0, schema) }
    try add { try OrphanCheck.findings(in: $0, schema) }
    try add { try OwnerCheck.findings(in: $0, organization) }
    for check in FieldCheck.all { try add { try check.findings(in: $0) } }
    for rule in ValueRule.all { try add { try rule.findings(in: $0) } }
    try add { try LoginKeyCheck.findings(in: $0) }
  }

  private mutating func add(_ part: (Database) throws -> [StoreFinding]) throws {
    do {
      findings += try part(database)
    } catch {
      guard let finding = Self.finding(for: error) else { throw error }
      // One damaged page meets many parts.
      if !findings.contains(where: { $0.code == finding.code }) { findings.append(finding) }
    }
  }

  /// Nil for what says nothing of the store, as when another program is writing.
  static func finding(for error: any Error) -> StoreFinding? {
    guard let error = error as? DatabaseError else {
      // What can't be decoded stays out: it may be a secret in the wrong place.
      return error is StoreError ? nil : IntegrityCheck.damage("a value can't be read")
    }
    switch error.extendedResultCode {
    case .SQLITE_READONLY_ROLLBACK, .SQLITE_READONLY_RECOVERY, .SQLITE_READONLY_CANTINIT:
      return StoreFinding(
        .unfinishedWrite,
        "A program was killed while it wrote, so nothing more can be told without changing the file.",
        remedy:
          "Run `rollcall list`: like every command, it takes back first what was not finished. "
          + "Then check again.")
    default: break
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH,
      .SQLITE_IOERR, .SQLITE_NOMEM, .SQLITE_INTERRUPT:
      return nil
    case .SQLITE_NOTADB:
      return .notAStore("The file is not a store: it is something else, or damaged.")
    default: return IntegrityCheck.damage(error.message ?? "error \(error.extendedResultCode)")
    }
  }

  private static func newer(_ version: Int, _ known: Int) -> StoreFinding {
    StoreFinding(
      .newerSchema,
      "The store has schema version \(version), and this program knows \(known) at most.",
      remedy: "Use a newer rollcall.")
  }

  private static func older(_ version: Int, _ known: Int) -> StoreFinding {
    StoreFinding(
      .olderSchema, "The store has schema version \(version), and this program wants \(known).",
      remedy: "Run `rollcall store migrate`; the next apply would do it, too.")
  }
}

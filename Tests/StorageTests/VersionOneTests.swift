import Fields
import Foundation
import GRDB
import Model
import SQLiteSchema
import SQLiteStorage
import Storage
import TestSupport
import Testing

/// A store that the program of schema version 1 made.
@Suite struct VersionOneTests {
  private let folder: TestFolder
  private let path: String
  private let copy: String
  /// When the fixture's lock is over, and its links are open.
  private let now: Int64 = 1_795_308_000

  init() throws {
    folder = try TestFolder()
    path = folder.path("roster.db")
    copy = folder.path("roster.db.before-v2")
    let dump = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data/v1.sql")
    let sql = try String(contentsOf: dump, encoding: .utf8)
    try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: sql) }
  }

  @Test func `nothing is lost on the way to version 2`() throws {
    _ = try open()
    let tables = [
      "meta", "organizations", "operators", "departments", "sites", "phone_numbers",
      "shared_contacts", "users", "phones", "answering_rules", "credentials", "user_data",
      "applied", "receipts", "links", "audit", "sqlite_sequence",
    ]
    for table in tables {
      let sql = "SELECT * FROM \(table) ORDER BY 1, 2"
      #expect(try rows(sql, path) == rows(sql, copy), "\(table)")
    }
    let old = """
      SELECT o.id, l.user_id, l.id, 'run', l.purpose, l.address, l.canonical_address, o.content,
        o.message_id, l.created, o.state, o.attempts, o.last_error
      FROM outbox o JOIN links l ON l.id = o.link_id ORDER BY o.id
      """
    let mails = try rows("SELECT * FROM outbox ORDER BY id", path)
    #expect(try mails == rows(old, copy) && mails.count == 4)
    #expect(
      try rows("SELECT * FROM lock", path)
        == rows(
          """
          SELECT organization_id, 'run', token, who, host, process, process_start, purpose, since,
            lease_end FROM lock
          """, copy))
    #expect(try rows("PRAGMA user_version", copy) == [[1.databaseValue]])
    #expect(try rows("PRAGMA integrity_check", path) == [["ok".databaseValue]])
  }

  @Test func `a migrated store has the tables of a new one`() throws {
    _ = try open()
    let other = folder.path("new.db")
    _ = try SQLiteStore.create(
      path: other, organization: "acme", company: "Acme", domain: "acme.example.com")
    let schema = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    #expect(try rows(schema, path) == rows(schema, other))
    for pragma in ["user_version", "application_id", "journal_mode"] {
      #expect(try rows("PRAGMA \(pragma)", path) == rows("PRAGMA \(pragma)", other))
    }
  }

  @Test func `the next run goes on where the last one stopped`() throws {
    let store = try open()
    #expect(try store.openLinks(at: now).count == 11)
    let outbox = try store.outbox()
    #expect(outbox.map(\.extension) == ["1101", "1102", "1103", "1104"])
    #expect(outbox.map(\.state) == [.waiting, .waiting, .failed, .failed])
    let holder = Samples.holder("next", leaseEnd: now + 60)
    #expect(throws: StoreError.self) {
      try store.acquireLock(holder, at: now - 500) { _ in false }
    }
    #expect(try store.acquireLock(holder, at: now) { _ in false }?.token == "fixture")
    try store.record(.delivered, of: 10, by: holder, at: now)
    try store.retry(12, by: holder, at: now)
    var change = Samples.change(try store.existing("1002"))
    change.fields = [.init(.firstName, .text("Grace"))]
    change.mail = Samples.mail(1, to: "alan@acme.example.com")
    try store.commit(
      Run(id: "next", holder: holder, role: .officeManager, time: now), resources: [],
      users: [change])
    // The number of a mail that was sent is not given again.
    #expect(try store.outbox().map(\.id) == [11, 12, 13, 15])
    #expect(try store.openLinks(at: now).count == 12)
    #expect(try store.account(login: "1001@acme.example.com")?.passwordHash != nil)
  }

  @Test func `two programs may open it at once`() async throws {
    let path = path
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 1...6 {
        group.addTask {
          let store = try SQLiteStore.open(
            path: path, organization: "acme", mode: .readWrite, busyTimeout: 30)
          return try store.outbox().count
        }
      }
      for try await count in group { #expect(count == 4) }
    }
    #expect(try rows("PRAGMA user_version", path) == [[2.databaseValue]])
    #expect(try rows("PRAGMA user_version", copy) == [[1.databaseValue]])
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path(""))
    #expect(Set(files) == ["roster.db", "roster.db.before-v2"])
  }

  private func open() throws(StoreError) -> SQLiteStore {
    try SQLiteStore.open(path: path, organization: "acme", mode: .readWrite)
  }

  private func rows(_ sql: String, _ path: String) throws -> [[DatabaseValue]] {
    try DatabaseQueue(path: path).read { database in
      try Row.fetchAll(database, sql: sql).map { Array($0.databaseValues) }
    }
  }
}

import AccountStorage
import Fields
import Foundation
import GRDB
import Model
import SQLiteSchema
import SQLiteStorage
import Storage
import TestSupport
import Testing

/// A store that the program of an earlier schema version made: each has a fixture from its time.
@Suite struct EarlierVersionTests {
  private let folder: TestFolder
  private let path: String
  /// When the fixtures' locks are over, and their links are open.
  private let now: Int64 = 1_795_308_000

  static let versions = [1, 2]
  static let current = 3

  init() throws {
    folder = try TestFolder()
    path = folder.path("roster.db")
  }

  private func load(_ version: Int) throws {
    let dump = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Data/v\(version).sql")
    let sql = try String(contentsOf: dump, encoding: .utf8)
    try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: sql) }
  }

  /// The file as it was.
  private func copy(_ version: Int) -> String {
    folder.path("roster.db.before-v\(version + 1)")
  }

  @Test func `each earlier version has a fixture`() throws {
    #expect(Self.versions == Array(1..<Self.current))
    try load(Self.current - 1)
    _ = try open()
    #expect(try rows("PRAGMA user_version", path) == [[Self.current.databaseValue]])
  }

  @Test(arguments: versions)
  func `nothing is lost on the way to the present version`(version: Int) throws {
    try load(version)
    _ = try open()
    let earlier = copy(version)
    let tables = [
      "meta", "organizations", "departments", "sites", "phone_numbers", "shared_contacts",
      "users", "phones", "answering_rules", "credentials", "user_data", "applied", "receipts",
      "links", "audit", "sqlite_sequence",
    ]
    for table in tables + (version < 2 ? [] : ["outbox", "lock", "sessions"]) {
      let sql = "SELECT * FROM \(table) ORDER BY 1, 2"
      let kept = try rows(sql, path)
      #expect(try kept == rows(sql, earlier) && !kept.isEmpty, "\(table)")
    }
    #expect(try rows("PRAGMA user_version", earlier) == [[version.databaseValue]])
    #expect(try rows("PRAGMA integrity_check", path) == [["ok".databaseValue]])
  }

  @Test func `mails and locks get their channel on the way from version 1`() throws {
    try load(1)
    _ = try open()
    let old = """
      SELECT o.id, l.user_id, l.id, 'run', l.purpose, l.address, l.canonical_address, o.content,
        o.message_id, l.created, o.state, o.attempts, o.last_error
      FROM outbox o JOIN links l ON l.id = o.link_id ORDER BY o.id
      """
    let mails = try rows("SELECT * FROM outbox ORDER BY id", path)
    #expect(try mails == rows(old, copy(1)) && mails.count == 4)
    #expect(
      try rows("SELECT * FROM lock", path)
        == rows(
          """
          SELECT organization_id, 'run', token, who, host, process, process_start, purpose, since,
            lease_end FROM lock
          """, copy(1)))
  }

  @Test(arguments: versions)
  func `a migrated store has the tables of a new one`(version: Int) throws {
    try load(version)
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

  @Test(arguments: versions)
  func `the next run goes on where the last one stopped`(version: Int) throws {
    try load(version)
    let store = try open()
    #expect(try store.openLinks(at: now).count == 11)
    let outbox = try store.outbox().filter { $0.channel == .run }
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
    let next: Int64 = version == 1 ? 15 : 16
    #expect(try store.outbox().filter { $0.channel == .run }.map(\.id) == [11, 12, 13, next])
    #expect(try store.openLinks(at: now).count == 12)
    #expect(try store.account(login: "1001@acme.example.com")?.passwordHash != nil)
  }

  @Test func `two programs may open it at once`() async throws {
    try load(1)
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
    #expect(try rows("PRAGMA user_version", path) == [[Self.current.databaseValue]])
    #expect(try rows("PRAGMA user_version", copy(1)) == [[1.databaseValue]])
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

import Fields
import Foundation
import GRDB
import Model
import SQLiteStorage
import Storage
import TestSupport
import Testing

/// The file of a SQLite store: who may read it, what it survives, what it is refused for.
@Suite struct StoreFileTests {
  private let folder: TestFolder
  private let path: String

  init() throws {
    folder = try TestFolder()
    path = folder.path("data/roster.db")
  }

  @Test func `file and folder are the owner's alone`() throws {
    let mask = umask(0)
    defer { umask(mask) }
    try create()
    #expect(try mode(path) == 0o600)
    #expect(try mode(folder.path("data")) == 0o700)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("data")) == ["roster.db"])
  }

  @Test func `the settings are what the spec asks for`() throws {
    try create()
    let queue = try DatabaseQueue(path: path)
    let (journal, application, version) = try queue.read { database in
      (
        try String.fetchOne(database, sql: "PRAGMA journal_mode"),
        try Int.fetchOne(database, sql: "PRAGMA application_id"),
        try Int.fetchOne(database, sql: "PRAGMA user_version")
      )
    }
    #expect(journal == "delete")
    #expect(application == 0x524F_4C4C)
    #expect(version == 3)
    let loose = try queue.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT name FROM pragma_table_list
          WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'
          """)
    }
    #expect(loose == [])
  }

  @Test func `deleted values are gone from the file`() throws {
    try create()
    let store = try open(.readWrite)
    var creation = Samples.creation("1001")
    creation.fields.append(.init(.lastName, .text("SECRETLASTNAME")))
    try store.apply([creation])
    #expect(try Data(contentsOf: URL(filePath: path)).contains("SECRETLASTNAME"))
    var removal = Samples.change(try store.existing("1001"))
    removal.removes = true
    try store.apply([removal])
    #expect(try !Data(contentsOf: URL(filePath: path)).contains("SECRETLASTNAME"))
  }

  @Test func `what is there is never overwritten`() throws {
    try create()
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: StoreError.self) { try create() }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func `a store has its own identity that stays`() throws {
    try create()
    let identity = try open(.readOnly).identity()
    #expect(try open(.readWrite).identity() == identity)
    let other = folder.path("data/other.db")
    let store = try SQLiteStore.create(
      path: other, organization: "acme", company: "Acme", domain: "acme.example.com")
    #expect(try store.identity() != identity)
  }

  @Test func `another organization's store is refused`() throws {
    try create()
    #expect(throws: StoreError.foreign(place: path, organization: "acme")) {
      try SQLiteStore.open(path: path, organization: "harbor", mode: .readOnly)
    }
  }

  @Test func `a newer version is refused`() throws {
    try create()
    try raw("PRAGMA user_version = 7")
    #expect(throws: StoreError.newer(place: path, version: 7, known: 3)) { try open(.readOnly) }
  }

  @Test(
    arguments: ["", "users: []\n", String(repeating: "x", count: 9_000), "SQLite format 3\0"])
  func `something else is never taken for a store`(text: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("data"), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
    for mode in [SQLiteStore.Mode.readOnly, .readWrite] {
      #expect(try unusable(mode).contains("not a store"), "\(text.prefix(9))")
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(text.utf8))
  }

  @Test func `another program's database is refused`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("data"), withIntermediateDirectories: true)
    try raw("CREATE TABLE users (id INTEGER)")
    #expect(try unusable(.readOnly).contains("not a store"))
  }

  @Test func `missing files, folders in their place, no folder`() throws {
    #expect(throws: StoreError.missing(place: path)) { try open(.readWrite) }
    #expect(!FileManager.default.fileExists(atPath: path))
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(try unusable(.readOnly) == "is a folder, not a store")
    let error = #expect(throws: StoreError.self) {
      try SQLiteStore.create(
        path: folder.path("no/such/roster.db"), organization: "acme", company: "", domain: "")
    }
    guard case .unusable(_, let reason) = error else { throw StoreError.lockLost }
    #expect(reason.contains("no such folder"))
  }

  @Test func `another writer ends the wait in clear words`() throws {
    try create()
    let store = try SQLiteStore.open(
      path: path, organization: "acme", mode: .readWrite, busyTimeout: 0.05)
    let other = try DatabaseQueue(path: path)
    try other.inDatabase { database in
      try database.execute(sql: "BEGIN EXCLUSIVE")
      let error = #expect(throws: StoreError.self) {
        try store.renewLock(Samples.holder("run"))
      }
      guard case .unusable(_, let reason) = error else { throw StoreError.lockLost }
      #expect(reason.contains("another program"))
      try database.execute(sql: "ROLLBACK")
    }
  }

  @Test func `a store opened for reading refuses to write`() throws {
    try create()
    let before = try Data(contentsOf: URL(filePath: path))
    let store = try open(.readOnly)
    #expect(throws: StoreError.self) { try store.apply([Samples.creation("1001")]) }
    _ = try StoreState(store, at: Samples.now)
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  private func create() throws {
    _ = try SQLiteStore.create(
      path: path, organization: "acme", company: "Acme", domain: "acme.example.com")
  }

  private func open(_ mode: SQLiteStore.Mode) throws(StoreError) -> SQLiteStore {
    try SQLiteStore.open(path: path, organization: "acme", mode: mode)
  }

  private func unusable(_ mode: SQLiteStore.Mode) throws -> String {
    do {
      _ = try open(mode)
      return "opened"
    } catch .unusable(_, let reason) {
      return reason
    }
  }

  private func raw(_ sql: String) throws {
    try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: sql) }
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}

extension Data {
  fileprivate func contains(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}

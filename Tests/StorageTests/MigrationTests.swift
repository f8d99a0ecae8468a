import Foundation
import GRDB
import Model
import SQLiteSchema
import SQLiteStorage
import Storage
import TestSupport
import Testing

@Suite struct MigrationTests {
  private let folder: TestFolder
  private let path: String
  private let copy: String

  init() throws {
    folder = try TestFolder()
    path = folder.path("roster.db")
    copy = folder.path("roster.db.before-v4")
    let store = try SQLiteStore.create(
      path: path, organization: "acme", company: "Acme", domain: "acme.example.com")
    try store.apply([Samples.creation("1001")])
  }

  @Test func `an older store is brought up to date after a copy`() throws {
    let before = try SQLiteStore.open(path: path, organization: "acme", mode: .readOnly)
    let state = try StoreState(before, at: Samples.now)
    let next = Migrations.known.adding("ALTER TABLE users ADD COLUMN pager TEXT;")
    let mask = umask(0)
    let store = try open(.readWrite, next)
    umask(mask)
    #expect(try StoreState(store, at: Samples.now) == state)
    #expect(try version(path) == 4)
    #expect(try version(copy) == 3)
    let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    let old = try SQLiteStore.open(path: copy, organization: "acme", mode: .readOnly)
    #expect(try StoreState(old, at: Samples.now) == state)
  }

  @Test func `plan doesn't migrate`() throws {
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: StoreError.self) {
      try open(.readOnly, .known.adding("ALTER TABLE users ADD COLUMN pager TEXT;"))
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(!FileManager.default.fileExists(atPath: copy))
  }

  @Test func `a step that fails changes nothing`() throws {
    let broken = "ALTER TABLE users ADD COLUMN pager TEXT; INSERT INTO nowhere VALUES (1);"
    #expect(throws: StoreError.self) { try open(.readWrite, .known.adding(broken)) }
    #expect(try version(path) == 3)
    let store = try SQLiteStore.open(path: path, organization: "acme", mode: .readWrite)
    #expect(try store.existing("1001").id == 1)
    // What the broken step left behind doesn't stop the next try.
    _ = try open(.readWrite, .known.adding("ALTER TABLE users ADD COLUMN pager TEXT;"))
    #expect(try version(path) == 4)
  }

  private func open(
    _ mode: SQLiteStore.Mode, _ migrations: Migrations
  ) throws(StoreError) -> SQLiteStore {
    try SQLiteStore.open(path: path, organization: "acme", mode: mode, migrations: migrations)
  }

  private func version(_ path: String) throws -> Int? {
    try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
  }
}

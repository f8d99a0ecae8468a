import Care
import Foundation
import SQLiteCare
import SQLiteSchema
import SQLiteStorage
import Storage
import TestSupport
import Testing

@Suite struct MigrateTests {
  @Test(arguments: [1, 2])
  func `an earlier version is brought up to date`(version: Int) throws {
    let store = try SampleStore(version: version)
    let before = try store.files()
    let copy = store.path + ".before-v\(version + 1)"
    let migration = StoreMigration(from: version, to: 3, copy: copy)
    #expect(try store.care.pendingMigration() == migration)
    #expect(try store.files() == before)
    #expect(try store.care.migrate() == migration)
    #expect(try Set(store.files().keys) == ["roster.db", (copy as NSString).lastPathComponent])
    #expect(try store.rows("PRAGMA user_version") == ["3"])
    #expect(try store.rows("PRAGMA user_version", in: copy) == ["\(version)"])
    #expect(try store.codes() == [])
    #expect(try store.care.pendingMigration() == nil)
    #expect(try store.care.migrate() == nil)
  }

  @Test func `another organization's store stays as it is`() throws {
    let store = try SampleStore(version: 1)
    let before = try store.files()
    let care = SQLiteCare(path: store.path, organization: "bell", user: geteuid())
    for dryRun in [true, false] {
      #expect(throws: StoreError.foreign(place: store.path, organization: "acme")) {
        try dryRun ? care.pendingMigration() : care.migrate()
      }
    }
    #expect(try store.files() == before)
  }

  @Test func `a step that fails leaves the store and its copy`() throws {
    let store = try SampleStore()
    let care = SQLiteCare(
      path: store.path, organization: "acme", user: geteuid(),
      migrations: .known.adding("INSERT INTO nowhere VALUES (1);"))
    #expect(throws: StoreError.self) { try care.migrate() }
    #expect(try store.rows("PRAGMA user_version") == ["3"])
    #expect(try Set(store.files().keys) == ["roster.db", "roster.db.before-v4"])
  }

  @Test func `a draft of a killed migration is gone after a day`() throws {
    let store = try SampleStore()
    let names = ["old", "old-journal", "new"].map { end in
      let number = end == "new" ? "0" : "1"
      return "roster.db.new-\(number)0000000-0000-4000-8000-000000000000"
        + (end.hasSuffix("-journal") ? "-journal" : "")
    }
    let others = ["roster.db.new-friday", "roster.db.before-v3", "other.db.new-\(UUID())"]
    for name in names + others {
      try Data("x".utf8).write(to: URL(filePath: store.folder.path(name)))
      let age: TimeInterval = name == names[2] ? 80_000 : 90_000
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -age)],
        ofItemAtPath: store.folder.path(name))
    }
    _ = try store.open(.readOnly)
    #expect(try store.files().count == 7)
    _ = try store.open(.readWrite)
    #expect(try Set(store.files().keys) == Set(["roster.db", names[2]] + others))
  }
}

import Care
import Diagnostics
import Fields
import Files
import Foundation
import GRDB
import Model
import SQLiteCare
import SQLiteStorage
import Storage
import Synchronization
import TestSupport
import Testing

@Suite struct BackupTests {
  private let store: SampleStore
  private let copy: String

  init() throws {
    store = try SampleStore(users: 40)
    copy = store.folder.path("copy.db")
  }

  @Test func `a copy holds all there is, for its owner alone`() throws {
    let mask = umask(0)
    defer { umask(mask) }
    let backup = try store.care.copy(to: copy)
    #expect(backup.draft.path == copy && backup.users == 40 && backup.schemaVersion == 3)
    let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try Set(store.files().keys) == ["roster.db", "copy.db"])
    let care = SQLiteCare(path: copy, organization: "acme", user: geteuid())
    #expect(try care.check().findings == [])
    let other = try SQLiteStore.open(path: copy, organization: "acme", mode: .readWrite)
    #expect(try StoreState(other, at: SampleStore.now) == store.state())
    #expect(try other.identity() == store.open().identity())
  }

  @Test func `a copy made amid commits is a state between two of them`() async throws {
    let isDone = Atomic(false)
    async let writing: Void = write(isDone)
    var copies = 0
    while !isDone.load(ordering: .relaxed) || copies == 0 {
      let path = store.folder.path("copy-\(copies).db")
      #expect(try store.care.copy(to: path).users == 40)
      let names = try store.rows("SELECT DISTINCT first_name FROM users", in: path)
      let entries = try store.rows("SELECT count(*) FROM audit WHERE action = 'update'", in: path)
      // Each commit renames all users and writes 40 lines of history.
      if names.count == 1, let round = Int(names[0]) {
        #expect(entries == ["\(40 * round)"])
      } else {
        #expect(entries == ["0"])
      }
      copies += 1
    }
    try await writing
    #expect(copies > 1)
  }

  @Test func `a damaged store is not copied`() throws {
    var bytes = try Data(contentsOf: URL(filePath: store.path))
    for place in stride(from: 4_096 * 3, to: bytes.count, by: 97) { bytes[place] ^= 0x55 }
    try bytes.write(to: URL(filePath: store.path))
    #expect(throws: StoreError.self) { try store.care.copy(to: copy) }
    #expect(try Set(store.files().keys) == ["roster.db"])
  }

  @Test func `an index that lost rows is seen in the copy`() throws {
    try store.edit(
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_master SET sql = 'CREATE INDEX receipts_of_texts ON receipts (kind)'
        WHERE name = 'receipts_of_texts';
      """)
    #expect(throws: StoreError.self) { try store.care.copy(to: copy) }
    #expect(try store.care.check().has(.indexDamaged))
    #expect(try Set(store.files().keys) == ["roster.db"])
  }

  @Test func `what is there is not written over`() throws {
    try Data("kept".utf8).write(to: URL(filePath: copy))
    #expect(throws: StoreError.self) { try store.care.copy(to: copy) }
    #expect(try Data(contentsOf: URL(filePath: copy)) == Data("kept".utf8))
  }

  @Test(arguments: [
    "DROP TABLE users", "PRAGMA application_id = 7", "UPDATE organizations SET name = 'b'",
  ])
  func `what is no store of ours is not copied`(sql: String) throws {
    let other = try SampleStore()
    try other.edit(sql)
    let path = other.folder.path("copy.db")
    if sql.hasPrefix("DROP") {
      // All that is there is copied: a check says what is missing.
      #expect(try other.care.copy(to: path).users == nil)
    } else {
      #expect(throws: StoreError.self) { try other.care.copy(to: path) }
      #expect(try Set(other.files().keys) == ["roster.db"])
    }
  }

  private func write(_ isDone: borrowing Atomic<Bool>) async throws {
    defer { isDone.store(true, ordering: .relaxed) }
    for round in 1...12 {
      await Task.yield()
      var users: [StoredUser] = []
      try store.open(.readOnly).visitUsers { users.append($0) }
      try store.apply(
        users.map { user in
          var change = UserChange(
            .existing(user.id, revision: user.revision), extension: user.extension)
          change.fields = [.init(.firstName, .text("\(round)"))]
          change.audits = [.init(.update, changes: "[]")]
          return change
        })
    }
  }
}

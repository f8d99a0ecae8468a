import Fields
import Foundation
import GRDB
import Model
import SQLiteStorage
import Storage
import TestSupport
import Testing

/// A user's revision grows with each change, whoever makes it.
@Suite struct RevisionTests {
  private let folder: TestFolder
  private let path: String
  private let store: SQLiteStore

  init() throws {
    folder = try TestFolder()
    path = folder.path("roster.db")
    store = try SQLiteStore.create(
      path: path, organization: "acme", company: "Acme", domain: "acme.example.com")
    var creation = Samples.creation("1001", login: "Ada@example.com")
    let desk = Item([.text("desk"), nil, nil, nil])
    let always = Item([.text("default"), .boolean(true)] + Array(repeating: nil, count: 7))
    creation.fields += [.init(.phones, .items([desk])), .init(.answeringRules, .items([always]))]
    creation.pin = "hash"
    try store.apply([creation])
  }

  @Test(
    arguments: [
      "UPDATE users SET first_name = 'Grace'", "UPDATE users SET first_name = first_name",
      "UPDATE users SET was_reset = 1", "UPDATE users SET revision = 0",
      "UPDATE users SET login_name = 'grace@example.com'",
      "INSERT INTO phones (user_id, name) VALUES (1, 'mobile')", "UPDATE phones SET model = 'T46U'",
      "DELETE FROM phones", "INSERT INTO answering_rules (user_id, time_frame) VALUES (1, 'night')",
      "UPDATE answering_rules SET enabled = 0", "DELETE FROM answering_rules",
      "UPDATE credentials SET password_hash = 'x'", "DELETE FROM credentials",
    ])
  func `an edit with a shell grows it`(sql: String) throws {
    let before = try store.existing("1001").revision
    #expect(before == 1)
    try raw(sql)
    #expect(try store.existing("1001").revision > before)
  }

  @Test func `what a user recorded doesn't grow it`() throws {
    try raw("INSERT INTO user_data (user_id, kind) VALUES (1, 'voicemail')")
    #expect(try store.existing("1001").revision == 1)
  }

  @Test func `a login name edited with a shell stays unique`() throws {
    try raw("UPDATE users SET login_name = 'Grace@Example.com'")
    #expect(throws: StoreError.self) {
      try store.apply([Samples.creation("1002", login: "grace@example.com")])
    }
    try store.apply([Samples.creation("1003", login: "ada@example.com")])
  }

  @Test func `each change of a commit grows it`() throws {
    let user = try store.existing("1001")
    for field in [UserChange.FieldValue(.lastName, .text("Hopper")), .init(.phones, nil)] {
      let before = try store.existing("1001")
      var change = Samples.change(before)
      change.fields = [field]
      try store.apply([change])
      #expect(try store.existing("1001").revision > before.revision)
    }
    #expect(throws: StoreError.stale(extension: "1001")) {
      try store.apply([Samples.change(user)])
    }
  }

  private func raw(_ sql: String) throws {
    try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: sql) }
  }
}

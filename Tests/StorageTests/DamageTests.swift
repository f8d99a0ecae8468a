import Fields
import Foundation
import GRDB
import Model
import SQLiteStorage
import Storage
import TestSupport
import Testing

/// Files that a disk or a person spoiled: an error or an answer, never a crash, never "empty".
@Suite struct DamageTests {
  private let folder: TestFolder
  private let path: String
  private let whole: Data

  init() throws {
    folder = try TestFolder()
    path = folder.path("roster.db")
    let store = try SQLiteStore.create(
      path: path, organization: "acme", company: "Acme", domain: "acme.example.com")
    var random = SplitMix64(seed: 7)
    try store.apply(
      (1_000..<1_060).map { number in
        var change = Samples.creation(String(number))
        change.fields = RandomUsers.values(for: change.extension, using: &random).map {
          .init($0.0, $0.1)
        }
        change.pin = "hash"
        change.mail = Samples.mail(number, to: "u\(number)@example.com")
        change.applied = .init(values: "{}", fingerprint: UInt64(number))
        return change
      })
    whole = try Data(contentsOf: URL(filePath: path))
  }

  @Test(arguments: 0..<8)
  func `a changed byte on any page never crashes or empties`(seed: Int) throws {
    try Damage.everyPage(of: whole, seed: seed, check)
  }

  @Test(arguments: 0..<24)
  func `a cut-off file never crashes or empties`(place: Int) throws {
    try check(whole.prefix(whole.count * place / 24))
  }

  @Test(
    arguments: [
      ("UPDATE users SET emails = '[1]'", "emails"), ("UPDATE users SET emails = 'x'", "emails"),
      ("UPDATE users SET emails = '[\"a'", "emails"),
      ("UPDATE users SET emails = '[\"\\ud800\"]'", "emails"),
      ("UPDATE users SET kind = 'robot'", "kind"),
      ("UPDATE users SET extension = 'x' || id", "extension"),
      ("UPDATE users SET record_calls = 2", "record_calls"),
      ("UPDATE links SET purpose = 'x'", "purpose"),
      ("INSERT INTO receipts VALUES (1, 'x', 'a', 'r', 0)", "kind"),
      (
        "INSERT INTO operators VALUES (9, 1, 'x', 'king', NULL, NULL, 'd', 1, 'x', NULL)", "role"
      ),
      (
        "INSERT INTO operators VALUES (9, 1, 'x', 'site_manager', NULL, '[1]', 'd', 1, 'x', NULL)",
        "role"
      ),
    ])
  func `a value that doesn't fit is named`(edit: (sql: String, column: String)) throws {
    try DatabaseQueue(path: path).inDatabase { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try database.execute(sql: edit.sql)
    }
    let error = #expect(throws: StoreError.self) { try state() }
    guard case .unusable(_, let reason) = error else { throw StoreError.lockLost }
    #expect(reason.contains("column \(edit.column)") && reason.contains("row "))
  }

  @Test(
    arguments: [
      ("[]", nil), (" [ \"a\" , \"b\" ] ", ["a", "b"]), ("[\"\\u00e9\\n\\\"\"]", ["\u{e9}\n\""]),
      ("[\"\\ud83d\\ude80\"]", ["\u{1f680}"]), (nil, nil),
    ] as [(String?, [String]?)])
  func `any JSON list of texts is read`(text: String?, expected: [String]?) throws {
    try DatabaseQueue(path: path).inDatabase {
      try $0.execute(sql: "UPDATE users SET emails = ?", arguments: [text])
    }
    let user = try #require(try state().users.first)
    #expect(user[.emails] == expected.map { .texts($0) })
  }

  /// All users come, perhaps with other values, or a typed error does.
  private func check(_ bytes: Data) throws {
    try bytes.write(to: URL(filePath: path))
    do {
      let state = try state()
      #expect(state.users.count == 60)
    } catch {
      #expect(error != StoreError.missing(place: path))
    }
  }

  private func state() throws(StoreError) -> StoreState {
    let store = try SQLiteStore.open(path: path, organization: "acme", mode: .readOnly)
    return try StoreState(store, at: Samples.now)
  }
}

import Care
import Diagnostics
import Foundation
import GRDB
import SQLiteCare
import SQLiteStorage
import Storage
import TestSupport
import Testing

/// What `store check` finds, and that it finds nothing where nothing is wrong.
@Suite struct CheckTests {
  @Test func `a whole store has nothing to find`() throws {
    let store = try SampleStore()
    #expect(try store.care.check() == StoreCheckup([], schemaVersion: 3, users: 4))
  }

  @Test(
    arguments: [
      ("DROP TABLE receipts", ["schema-missing", "schema-missing"]),
      ("DROP INDEX users_by_extension", ["schema-missing"]),
      ("DROP TRIGGER users_changed", ["schema-missing"]),
      (
        "DROP TRIGGER phones_added; DROP TRIGGER credentials_removed",
        ["schema-missing", "schema-missing"]
      ),
      (
        "DROP TRIGGER users_changed; CREATE TRIGGER users_changed AFTER UPDATE ON users BEGIN SELECT 1; END",
        ["schema-altered"]
      ),
      ("ALTER TABLE users ADD COLUMN pager TEXT", ["schema-altered"]),
      ("CREATE TABLE notes (text TEXT)", ["schema-unknown"]),
      ("CREATE TRIGGER spy AFTER UPDATE ON users BEGIN SELECT 1; END", ["schema-unknown"]),
      (
        "INSERT INTO phones (user_id, name) VALUES (77, 'a'), (77, 'b'), (78, 'a')",
        ["orphan", "orphan"]
      ),
      ("UPDATE organizations SET name = 'bell'", ["organization-missing"]),
      (
        "CREATE TRIGGER sqlit_x AFTER UPDATE ON users BEGIN SELECT 1; END; PRAGMA writable_schema = ON; UPDATE sqlite_master SET name = 'sqlite_x' WHERE name = 'sqlit_x'",
        ["damaged"]
      ),
      ("ANALYZE", []),
      (
        "DROP TABLE organizations; CREATE TABLE organizations (id, name); INSERT INTO organizations VALUES (1, NULL), (1, 'acme')",
        ["damaged", "schema-altered"]
      ),
      ("DELETE FROM meta", ["identity-missing"]),
      ("UPDATE users SET login_key = 'x' WHERE id = 2", ["login-key"]),
      ("UPDATE users SET login_key = NULL WHERE id IN (1, 3)", ["login-key", "login-key"]),
      ("UPDATE users SET record_calls = 2 WHERE id = 1", ["rule-broken", "unfit-value"]),
      (
        "UPDATE users SET extension = 'x' || id WHERE id < 3",
        ["rule-broken", "unfit-value", "unfit-value"]
      ),
      ("PRAGMA user_version = 99", ["newer-schema"]),
      ("PRAGMA application_id = 1", ["not-a-store"]),
      ("PRAGMA journal_mode = WAL", ["wrong-journal"]),
    ])
  func `what is wrong has a code`(edit: (sql: String, codes: [String])) throws {
    let store = try SampleStore()
    try store.edit(edit.sql)
    #expect(try store.codes() == edit.codes)
  }

  @Test func `whoever belongs to nobody is told by table`() throws {
    let store = try SampleStore()
    try store.edit("DELETE FROM organizations; DELETE FROM users WHERE id = 1")
    let findings = try store.care.check().findings
    #expect(findings.first?.code == .organizationMissing)
    let tables = findings.filter { $0.code == .orphan }.compactMap { finding in
      finding.message.split(separator: " ").dropFirst(3).first.map(String.init)
    }
    #expect(
      Set(tables).isSuperset(of: ["users", "audit", "applied", "links", "outbox", "receipts"]))
  }

  @Test func `what somebody stored never becomes a word for the shell`() throws {
    let store = try SampleStore()
    try store.edit(
      """
      DROP TABLE phones;
      CREATE TABLE phones (user_id, name);
      INSERT INTO phones VALUES ('1; DROP TABLE users; --', 'desk'), ('o''clock', 'desk');
      """)
    let orphans = try store.care.check().findings.filter { $0.code == .orphan }
    #expect(orphans.count == 2)
    for orphan in orphans {
      let sql = try #require(orphan.remedy.range(of: "sqlite3 shell: "))
      try store.edit(String(orphan.remedy[sql.upperBound...]))
    }
    #expect(try store.rows("SELECT count(*) FROM phones") == ["0"])
    #expect(try store.rows("SELECT count(*) FROM users") == ["4"])
  }

  @Test(
    arguments: [
      ("users", "emails", "emails = '[1]'"), ("users", "emails", "emails = '[\"a'"),
      ("users", "kind", "kind = 'robot'"), ("users", "scope", "scope = 'king'"),
      ("users", "voicemail_email_notification", "voicemail_email_notification = 'x'"),
      ("links", "purpose", "purpose = 'x'"), ("outbox", "kind", "kind = 'x'"),
      ("outbox", "state", "state = 'x'"), ("outbox", "channel", "channel = 'x'"),
      ("outbox", "content", "content = '{'"), ("receipts", "kind", "kind = 'x'"),
      ("applied", "field_values", "field_values = '{'"), ("audit", "changes", "changes = 'x'"),
    ])
  func `every value that doesn't fit is named`(
    edit: (table: String, column: String, sql: String)
  ) throws {
    let store = try SampleStore()
    try store.edit("UPDATE \(edit.table) SET \(edit.sql)")
    let findings = try store.care.check().findings.filter { $0.code == .unfitValue }
    #expect(findings.count == 4)
    for finding in findings {
      #expect(finding.message.hasPrefix("In \(edit.table), row "))
      #expect(finding.message.contains("column \(edit.column): "))
    }
  }

  @Test(
    arguments: [
      ("'king', NULL, NULL", "role"), ("'site_manager', NULL, NULL", "site"),
      ("'office_manager', 'Boston', NULL", "site"),
      ("'call_center_supervisor', NULL, NULL", "queues"),
      ("'call_center_supervisor', NULL, '[1]'", "queues"),
      ("'call_center_supervisor', NULL, '[]'", "queues"),
      ("'call_center_supervisor', NULL, '{'", "queues"),
      ("'call_center_supervisor', NULL, '[\"8001\", \"x\"]'", "queues"),
    ])
  func `an operator has the area that the role needs`(edit: (area: String, column: String)) throws {
    let store = try SampleStore()
    try store.edit(
      """
      INSERT INTO operators (organization_id, name, role, site, queues, token_digest, created,
        created_by) VALUES (1, 'ada', \(edit.area), 'd', 1, 'x')
      """)
    let messages = try store.care.check().findings.map(\.message)
    #expect(messages.count == 1)
    #expect(messages.first?.contains("column \(edit.column): ") == true, "\(messages)")
  }

  @Test func `whatever the shell is told to run puts it right`() throws {
    let store = try SampleStore()
    let objects = try store.rows(
      "SELECT type || ' ' || name FROM sqlite_master WHERE type <> 'table' AND sql IS NOT NULL")
    try store.edit(objects.map { "DROP \($0);" }.joined())
    try store.edit(
      """
      INSERT INTO phones (user_id, name) VALUES (77, 'a'), (77, 'b');
      INSERT INTO applied (user_id, fingerprint, field_values) VALUES (99, 1, '{}');
      UPDATE users SET login_key = NULL;
      CREATE TRIGGER users_changed AFTER UPDATE ON users BEGIN SELECT 1; END;
      """)
    let findings = try store.care.check().findings
    #expect(findings.count == objects.count + 2 + 4)
    for finding in findings {
      let sql = try #require(finding.remedy.range(of: "sqlite3 shell: "))
      try store.edit(String(finding.remedy[sql.upperBound...]))
    }
    #expect(try store.codes() == [])
  }

  @Test(arguments: [1, 2])
  func `an older store is looked at as what it is`(version: Int) throws {
    let store = try SampleStore(version: version)
    let before = try store.files()
    let checkup = try store.care.check()
    #expect(checkup.findings.map(\.code) == [.olderSchema])
    #expect(checkup.schemaVersion == version && checkup.isSound)
    #expect(try store.files() == before)
    try store.edit("DROP TRIGGER phones_changed")
    #expect(try store.codes() == ["schema-missing", "older-schema"])
  }

  @Test func `what a killed program left is found and left alone`() throws {
    let store = try SampleStore(users: 60)
    let copy = store.folder.path("copy")
    let queue = try DatabaseQueue(path: store.path)
    try queue.inDatabase { database in
      try database.execute(
        sql:
          "PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE users SET first_name = hex(zeroblob(900))"
      )
      for end in ["", "-journal"] {
        try FileManager.default.copyItem(atPath: store.path + end, toPath: copy + end)
      }
      try database.execute(sql: "ROLLBACK")
    }
    let before = try store.files()
    let care = SQLiteCare(path: copy, organization: "acme", user: geteuid())
    #expect(try care.check().findings.map(\.code) == [.unfinishedWrite])
    #expect(try store.files() == before)
    // Any other look takes it back.
    _ = try SQLiteStore.open(path: copy, organization: "acme", mode: .readOnly)
    #expect(try care.check().findings.map(\.code) == [])
  }

  @Test func `drafts are found`() throws {
    let store = try SampleStore()
    let name = "roster.db.new-\(UUID().uuidString.lowercased())"
    try Data().write(to: URL(filePath: store.folder.path(name)))
    try Data().write(to: URL(filePath: store.folder.path("roster.db.new-friday")))
    let findings = try store.care.check().findings
    #expect(findings.map(\.code) == [.leftover])
    #expect(findings.first?.message.contains(name) == true)
  }

  @Test(arguments: ["", "users: []\n", String(repeating: "x", count: 9_000)])
  func `something else is no store`(text: String) throws {
    let store = try SampleStore()
    try Data(text.utf8).write(to: URL(filePath: store.path))
    if text.isEmpty {
      #expect(throws: StoreError.self) { try store.care.check() }
    } else {
      #expect(try store.codes() == ["not-a-store"])
    }
  }

  @Test func `a store that isn't there is an error`() throws {
    let folder = try TestFolder()
    let care = SQLiteCare(path: folder.path("no.db"), organization: "acme", user: 0)
    #expect(throws: StoreError.missing(place: folder.path("no.db"))) { try care.check() }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }
}

import Diagnostics
import PostgresConnection
import PostgresSchema
import PostgresStorage
import Storage
import StoreSupport
import Testing

/// How a database becomes a store and stays one.
struct SchemaTests {
  /// The server of the tests is quick and forgets, and that it may say once.
  private func findings(in address: PostgresAddress) throws -> [String] {
    let findings = try SchemaCheck.findings(in: address)
    #expect(findings.count { $0.code == .unsafeServer } == 3)
    return findings.filter { $0.code != .unsafeServer }.map(\.message)
  }

  @Test func `a database becomes a store once`() throws {
    let database = try TestDatabase.empty()
    let address = try database.address()
    #expect(try ServerSchema.migrate(address) == .init(from: nil, to: 1))
    let identity = try database.run("SELECT store FROM rollcall.meta").first?.text(0)
    #expect(try ServerSchema.migrate(address) == .init(from: 1, to: 1))
    #expect(try database.run("SELECT store FROM rollcall.meta").first?.text(0) == identity)
    #expect(try findings(in: address) == [])
  }

  @Test func `several programs may migrate at once`() async throws {
    let database = try TestDatabase.empty()
    let address = try database.address()
    let migrations = try await withThrowingTaskGroup(of: ServerSchema.Migration.self) { group in
      for _ in 1...6 { group.addTask { try ServerSchema.migrate(address) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(migrations.count { $0.from == nil } == 1)
    #expect(try findings(in: address) == [])
  }

  @Test func `a later version is reached by its steps`() throws {
    let town = try Town()
    town.database.spoil()
    let address = try town.database.address()
    let next = SchemaVersion.known.adding("ALTER TABLE rollcall.users ADD COLUMN pager text;")
    let before = try town.database.run("SELECT count(*) FROM users").first?.integer(0)
    #expect(try ServerSchema.migrate(address, to: next) == .init(from: 1, to: 2))
    #expect(try town.database.run("SELECT count(pager) FROM users").first?.integer(0) == 0)
    #expect(try town.database.run("SELECT count(*) FROM users").first?.integer(0) == before)
    #expect(throws: StoreError.newer(place: address.shown, version: 2, known: 1)) {
      try PostgresStore.open(address, organization: "acme", mode: .readWrite)
    }
    #expect(throws: StoreError.newer(place: address.shown, version: 2, known: 1)) {
      try ServerSchema.migrate(address)
    }
  }

  @Test func `a step that fails changes nothing`() throws {
    let town = try Town()
    let address = try town.database.address()
    let broken = "ALTER TABLE rollcall.users ADD COLUMN pager text; SELECT * FROM nowhere;"
    #expect(throws: StoreError.self) {
      try ServerSchema.migrate(address, to: .known.adding(broken))
    }
    #expect(try findings(in: address) == [])
    _ = try PostgresStore.open(address, organization: "acme", mode: .readWrite)
  }

  @Test func `an older version asks to be migrated`() throws {
    let town = try Town()
    try town.database.run("UPDATE meta SET version = 0")
    let error = #expect(throws: StoreError.self) {
      try PostgresStore.open(town.database.address(), organization: "acme", mode: .readOnly)
    }
    #expect("\(error.map { "\($0)" } ?? "")".contains("rollcall store migrate"))
    try town.database.run("UPDATE meta SET version = 1")
  }

  /// What somebody does to a store, and what the check says then.
  static let damages = [
    ("DROP TRIGGER users_changed ON users", "trigger users_changed on users"),
    ("ALTER TABLE phones DISABLE TRIGGER phones_added", "trigger phones_added on phones"),
    ("DROP INDEX links_by_address", "index links_by_address"),
    ("ALTER TABLE users DROP COLUMN site CASCADE", "column users.site text"),
    ("ALTER TABLE outbox DROP CONSTRAINT outbox_organization_id_link_id_fkey", "rule outbox"),
    (
      """
      CREATE OR REPLACE FUNCTION rollcall.sees_all() RETURNS boolean LANGUAGE sql STABLE
      SET search_path = pg_catalog, rollcall, pg_temp AS 'SELECT true'
      """, "function sees_all"
    ),
    ("ALTER FUNCTION rollcall.end_sessions() SECURITY INVOKER", "function end_sessions"),
    ("ALTER FUNCTION rollcall.end_sessions() RESET search_path", "function end_sessions"),
    ("DROP POLICY own_organization ON users", "policy own_organization on users"),
    (
      "CREATE POLICY mine ON users USING (true)",
      "policy that this program didn't make: mine on users"
    ),
    ("ALTER POLICY own_organization ON phones USING (true)", "own_organization on phones"),
    ("ALTER TABLE links DISABLE ROW LEVEL SECURITY", "row-level security of links"),
    (
      "GRANT SELECT ON credentials TO PUBLIC",
      "right that this program didn't make: PUBLIC may SELECT credentials"
    ),
    (
      "GRANT UPDATE (caller_id) ON users TO rollcall_office_manager",
      "rollcall_office_manager may UPDATE users.caller_id"
    ),
    (
      "REVOKE SELECT ON users FROM rollcall_portal", "right rollcall_portal may SELECT users"
    ),
    ("UPDATE users SET kind = 'robot' WHERE id = 1", "2 values in the column kind of users"),
    ("UPDATE users SET emails = '{NULL}' WHERE id = 1", "2 values in the column emails of users"),
    (
      """
      ALTER TABLE organizations DISABLE TRIGGER counters_lowered;
      UPDATE organizations SET last_user = 2
      """, "last_user is too low"
    ),
    (
      """
      ALTER TABLE phones DROP CONSTRAINT phones_organization_id_user_id_fkey;
      DELETE FROM users WHERE id = 1
      """, "2 rows of the table phones belong to no user"
    ),
    ("INSERT INTO logins SELECT 'ghost', id, 'portal' FROM organizations", "login ghost"),
  ]

  @Test(arguments: damages)
  func `a check names what is wrong`(damage: (sql: String, words: String)) throws {
    let town = try Town()
    town.database.spoil()
    let address = try town.database.address()
    #expect(try findings(in: address) == [])
    try town.database.run(damage.sql)
    let findings = try findings(in: address)
    #expect(findings.contains { $0.contains(damage.words) }, "\(findings)")
  }

  @Test func `a migration makes rules anew`() throws {
    let town = try Town()
    town.database.spoil()
    let address = try town.database.address()
    let rules = Self.damages.filter { damage in
      ["TRIGGER", "FUNCTION", "POLICY", "ROW LEVEL", "GRANT", "REVOKE"].contains {
        damage.0.contains($0)
      } && !damage.0.contains("last_user")
    }
    #expect(rules.count > 9)
    for (sql, _) in rules { _ = try? town.database.run(sql) }
    #expect(try !SchemaCheck.findings(in: address).isEmpty)
    _ = try ServerSchema.migrate(address)
    #expect(try findings(in: address) == [])
  }
}

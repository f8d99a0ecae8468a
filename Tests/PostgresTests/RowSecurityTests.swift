import PostgresConnection
import PostgresSchema
import StoreSupport
import Testing

/// Which rows a login sees and changes.
@Suite struct RowSecurityTests {
  private let town: Town

  init() throws { town = try Town() }

  private static let others = DatabaseRole.allCases.filter { $0 != .support }

  /// All columns that tell whose a row is.
  private static func owner(_ table: String) -> String {
    table == "organizations" ? "id" : "organization_id"
  }

  private func number(of organization: String) throws -> Int64 {
    let rows = try town.database.run(
      "SELECT id FROM organizations WHERE name = $1", [.text(organization)])
    return try #require(rows.first).integer(0)
  }

  @Test(arguments: others, Policy.guarded)
  func `another organization is out of sight and reach`(role: DatabaseRole, table: String) throws {
    let login = try town.login(role)
    let (own, other) = (try number(of: "acme"), try number(of: "globex"))
    let column = Self.owner(table)
    let seen = try login.outcome("SELECT \(column) FROM \(table) WHERE \(column) <> \(own)")
    #expect(["0", "forbidden"].contains(seen))
    for statement in [
      "DELETE FROM \(table) WHERE \(column) = \(other)",
      "UPDATE \(table) SET \(column) = \(column) WHERE \(column) = \(other)",
      "UPDATE \(table) SET \(column) = \(other)",
    ] {
      let outcome = try login.outcome(statement)
      // An identity is nobody's to choose.
      let isRefused = ["0", "forbidden"].contains(outcome) || outcome.hasPrefix("428C9")
      #expect(isRefused, "\(statement): \(outcome)")
    }
  }

  @Test(arguments: others)
  func `nothing is put into another organization`(role: DatabaseRole) throws {
    let login = try town.login(role)
    let other = try number(of: "globex")
    for statement in [
      "INSERT INTO departments VALUES (\(other), 'Mine')",
      "INSERT INTO users (organization_id, id, extension) VALUES (\(other), 99, '4711')",
      "INSERT INTO phones (organization_id, user_id, name) VALUES (\(other), 1, 'mine')",
      "INSERT INTO credentials (organization_id, user_id, pin_hash) VALUES (\(other), 2, 'mine')",
      "INSERT INTO receipts VALUES (\(other), 1, 'reset', 'mine', 'r', 0)",
      """
      INSERT INTO audit (organization_id, id, time, who, role, run, action, resource, key, changes)
      VALUES (\(other), 999, 0, 'me', 'support', 'r', 'a', 'user', '1001', '[]')
      """,
      """
      INSERT INTO lock VALUES (\(other), 'portal', 't', 'me', 'h', 1, 1, 'p', 0, 0)
      """,
      """
      INSERT INTO operators (organization_id, name, role, token_digest, created, created_by)
      VALUES (\(other), 'eve', 'office_manager', 'mine', 0, 'eve')
      """,
    ] { #expect(try login.outcome(statement) == "forbidden", "\(statement)") }
    let question = "SELECT WHERE rollcall.operator_by_token(\(other), 'globex digest') IS NOT NULL"
    #expect(["0", "forbidden"].contains(try login.outcome(question)))
    #expect(
      try login.outcome("SELECT FROM organizations WHERE id = \(other) FOR UPDATE") == "0")
  }

  @Test func `support sees and changes all`() throws {
    let login = try town.login(.support)
    #expect(try login.outcome("SELECT FROM organizations") == "2")
    #expect(try login.outcome("SELECT FROM users") == "6")
    #expect(try login.outcome("UPDATE users SET caller_id = NULL") == "6")
    #expect(
      try login.outcome("INSERT INTO organizations (name, company, domain) VALUES ('x', 'x', 'x')")
        == "1")
  }

  @Test(arguments: DatabaseRole.allCases)
  func `who was not let in sees nothing`(role: DatabaseRole) throws {
    let stranger = try Login(town.database)
    #expect(try stranger.outcome("SELECT FROM rollcall.users") == "forbidden")
    try town.database.run("GRANT \(role.name) TO \(stranger.name)")
    let seen = try stranger.outcome("SELECT FROM rollcall.users")
    #expect(seen == "0")
    try town.database.run("SELECT rollcall.dismiss($1)", [.text(stranger.name)])
    #expect(try stranger.outcome("SELECT FROM rollcall.users") == "forbidden")
  }

  @Test func `a login of two organizations has one role`() throws {
    let login = try town.login(.siteManager)
    func admit(_ role: String) throws {
      try town.database.run(
        "SELECT rollcall.admit($1, 'globex', $2)", [.text(login.name), .text(role)])
    }
    #expect(throws: PostgresFailure.self) { try admit("office_manager") }
    #expect(throws: PostgresFailure.self) { try admit("king") }
    #expect(try login.outcome("SELECT FROM users") == "3")
    try admit("site_manager")
    #expect(try login.outcome("SELECT FROM users") == "6")
  }

  /// Statements on each of Ada of Boston, Bo of Denver and Cy without a site.
  @Test(
    arguments: [
      ("UPDATE users SET first_name = 'x' WHERE extension = '%@'", ["1", "0", "0"]),
      ("SELECT FROM users WHERE extension = '%@' FOR UPDATE", ["1", "0", "0"]),
      ("SELECT FROM users WHERE extension = '%@'", ["1", "1", "1"]),
      (
        """
        INSERT INTO phones (organization_id, user_id, name)
        SELECT organization_id, id, 'mine' FROM users WHERE extension = '%@'
        """, ["1", "forbidden", "forbidden"]
      ),
      (
        """
        INSERT INTO receipts SELECT organization_id, id, 'reset', 'x', 'r', 0 FROM users
        WHERE extension = '%@'
        """, ["1", "forbidden", "forbidden"]
      ),
      (
        """
        INSERT INTO users (organization_id, id, extension, site)
        SELECT organization_id, 99, '4711', site FROM users WHERE extension = '%@'
        """, ["1", "forbidden", "forbidden"]
      ),
    ])
  func `a login with a site changes its users only`(
    statement: String, outcomes: [String]
  ) throws {
    let login = try town.login(.siteManager, site: "Boston")
    for (number, outcome) in zip(["1001", "1002", "1003"], outcomes) {
      #expect(try login.outcome(statement.replacing("%@", with: number)) == outcome, "\(number)")
    }
  }
}

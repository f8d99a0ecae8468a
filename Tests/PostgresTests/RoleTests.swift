import Fields
import PostgresConnection
import PostgresSchema
import StoreSupport
import Testing

/// What a login may do with SQL of its own, by role.
@Suite struct RoleTests {
  private let town: Town

  init() throws { town = try Town() }

  /// A value that any column of the field takes.
  private static func sample(_ field: Field) -> String {
    switch field.descriptor.shape {
    case .scalar(.boolean): "true"
    case .scalar(.integer): "1"
    case .scalar(.extension): "'4711'"
    case .list: "'{a}'"
    default: "'a'"
    }
  }

  /// The fields that have a column in `users`.
  static let fields = FieldTable.stored.filter { field in
    switch field.descriptor.shape {
    case .items, .pinSource: false
    default: true
    }
  }

  @Test(arguments: DatabaseRole.allCases)
  func `a role changes the fields that are its own`(role: DatabaseRole) throws {
    let login = try town.login(role)
    for field in Self.fields {
      let column = field.descriptor.path.joined(separator: "_")
      let mayChange =
        switch role.role {
        case .some(let role): role >= field.descriptor.authority
        case nil: field.descriptor.isOwn
        }
      let outcome = try login.outcome(
        "UPDATE users SET \(column) = \(Self.sample(field)) WHERE id = 2 AND extension = '1002'")
      // Support reaches Bo of both organizations.
      let done = role == .support ? "2" : "1"
      let isTaken = field == .loginName && role == .support
      guard !isTaken else { continue }
      #expect(outcome == (mayChange ? done : "forbidden"), "\(column)")
    }
  }

  @Test(arguments: DatabaseRole.allCases)
  func `a role fills in what it may while creating`(role: DatabaseRole) throws {
    let login = try town.login(role)
    let own = "SELECT id FROM organizations WHERE name = 'acme'"
    let mayCreate = (role.role ?? .basicUser) >= Field.extension.descriptor.creationAuthority
    for field in Self.fields where field != .extension {
      let column = field.descriptor.path.joined(separator: "_")
      let isAllowed = mayCreate && (role.role ?? .basicUser) >= field.descriptor.creationAuthority
      let outcome = try login.outcome(
        """
        INSERT INTO users (organization_id, id, extension, \(column))
        SELECT (\(own)), 99, '4711', \(Self.sample(field))
        """)
      #expect(outcome == (isAllowed ? "1" : "forbidden"), "\(column)")
    }
  }

  @Test(arguments: DatabaseRole.allCases, ["phones", "answering_rules"])
  func `a role changes lists that are its own`(role: DatabaseRole, table: String) throws {
    let login = try town.login(role)
    let mayChange = role.role != nil
    for statement in ["UPDATE \(table) SET position = 1", "DELETE FROM \(table)"] {
      let outcome = try login.outcome(statement)
      #expect((outcome != "forbidden") == mayChange, "\(statement): \(outcome)")
    }
    #expect(try login.outcome("SELECT FROM \(table)") == (role == .support ? "2" : "1"))
  }

  @Test(
    arguments: DatabaseRole.allCases,
    [
      "SELECT %@ FROM credentials", "SELECT c FROM credentials c", "SELECT * FROM credentials",
      "SELECT FROM credentials WHERE %@ LIKE 'h%%'",
      "SELECT FROM credentials c JOIN users u ON u.first_name = c.%@",
      "UPDATE credentials SET pin_hash = NULL RETURNING %@",
      "UPDATE users u SET last_name = c.%@ FROM credentials c WHERE c.user_id = u.id",
      "COPY credentials TO STDOUT",
      "CREATE TEMPORARY TABLE mine AS SELECT %@ FROM credentials",
      "DECLARE c CURSOR FOR SELECT %@ FROM credentials",
    ])
  func `nobody reads a hash but the portal a password's`(
    role: DatabaseRole, statement: String
  ) throws {
    let login = try town.login(role)
    for column in ["password_hash", "pin_hash"] {
      let outcome = try login.outcome(
        statement.replacing("%@", with: column).replacing("%%", with: "%"))
      let isPortal = role == .portal && column == "password_hash" && statement.contains("%@")
      if !isPortal { #expect(outcome == "forbidden", "\(column)") }
    }
    let known = try login.outcome("SELECT password_set, pin_set FROM credentials")
    #expect(known == (role == .support ? "2" : "1"))
    let password = try login.outcome("SELECT password_hash FROM credentials")
    #expect(password == (role == .portal ? "1" : "forbidden"))
  }

  @Test(arguments: DatabaseRole.allCases)
  func `a password is cleared by many and set by few`(role: DatabaseRole) throws {
    let login = try town.login(role)
    let cleared = try login.outcome("UPDATE credentials SET password_hash = NULL WHERE user_id = 1")
    #expect(cleared == (role == .support ? "2" : "1"))
    let few: Set = [DatabaseRole.portal, .support]
    let set = try login.outcome("UPDATE credentials SET password_hash = 'mine'")
    #expect((set == "forbidden") == !few.contains(role), "\(set)")
    let added = try login.outcome(
      """
      INSERT INTO credentials (organization_id, user_id, password_hash)
      SELECT organization_id, 2, 'mine' FROM organizations o
        JOIN users u ON u.organization_id = o.id AND u.id = 1 WHERE o.name = 'acme'
      """)
    #expect((added == "forbidden") == !few.contains(role), "\(added)")
  }

  @Test(arguments: DatabaseRole.allCases)
  func `removing a user is support's to do`(role: DatabaseRole) throws {
    let outcome = try town.login(role).outcome("DELETE FROM users WHERE id = 1")
    #expect(outcome == (role == .support ? "2" : "forbidden"))
  }

  @Test(arguments: DatabaseRole.allCases)
  func `the audit log only grows, and knows the login`(role: DatabaseRole) throws {
    let login = try town.login(role)
    let values = "SELECT id, 999, 0, 'root', 'support', 'r', 'a', 'user', '1001', '[]'"
    let columns = "organization_id, id, time, who, role, run, action, resource, key, changes"
    let own = "FROM organizations WHERE name = 'acme'"
    #expect(
      try login.outcome("INSERT INTO audit (\(columns), login) \(values), 'root' \(own)")
        == "forbidden")
    #expect(try login.outcome("UPDATE audit SET login = 'root'") == "forbidden")
    #expect(try login.outcome("DELETE FROM audit") == "forbidden")
    #expect(try login.outcome("TRUNCATE audit") == "forbidden")
    try login.run("INSERT INTO audit (\(columns)) \(values) \(own)")
    let written = try town.database.run("SELECT login FROM audit WHERE id = 999").first?.text(0)
    #expect(written == login.name)
  }

  @Test(arguments: DatabaseRole.allCases)
  func `tokens are compared and never shown`(role: DatabaseRole) throws {
    let login = try town.login(role)
    for statement in [
      "SELECT token_digest FROM operators", "SELECT * FROM operators",
      "SELECT FROM operators WHERE token_digest > ''",
      "UPDATE operators SET token_digest = 'mine'", "UPDATE operators SET role = 'support'",
      "DELETE FROM operators",
    ] { #expect(try login.outcome(statement) == "forbidden", "\(statement)") }
    let own = "(SELECT id FROM organizations WHERE name = 'acme')"
    let question = "SELECT WHERE rollcall.operator_by_token(\(own), 'acme digest') IS NOT NULL"
    #expect(try login.outcome(question) == (role == .portal ? "forbidden" : "1"))
    let isManager = role == .officeManager || role == .support
    let revoked = try login.outcome("UPDATE operators SET revoked = 1")
    #expect((revoked != "forbidden") == isManager)
    let added = try login.outcome(
      """
      INSERT INTO operators (name, role, token_digest, created, created_by)
      VALUES ('eve', 'support', 'mine', 0, 'eve')
      """)
    #expect((added == "1") == (role == .support), "\(added)")
  }

  @Test(arguments: DatabaseRole.allCases)
  func `nobody takes on more than they were given`(role: DatabaseRole) throws {
    let login = try town.login(role)
    for other in DatabaseRole.allCases where other != role {
      #expect(try login.outcome("SET ROLE \(other.name)") == "forbidden")
    }
    for statement in [
      "SET ROLE keeper", "SET SESSION AUTHORIZATION keeper", "SET row_security = off",
      "SELECT rollcall.admit('\(login.name)', 'globex', '\(role.rawValue)')",
      "SELECT rollcall.dismiss('\(login.name)')", "INSERT INTO logins VALUES ('x', 1, 'x')",
      "ALTER TABLE users DISABLE ROW LEVEL SECURITY", "DROP POLICY own_organization ON users",
      "ALTER TABLE users DISABLE TRIGGER ALL", "GRANT rollcall_support TO \(login.name)",
      "CREATE TABLE rollcall.mine (id bigint)", "UPDATE meta SET version = 9",
      "UPDATE organizations SET last_user = 0", "UPDATE organizations SET name = 'mine'",
      "SELECT rollcall.may_see(1)",
    ] where statement != "SET row_security = off" {
      #expect(try login.outcome(statement) == "forbidden", "\(statement)")
    }
    // Then a query fails rather than show what a policy hides.
    #expect(try login.outcome("SET row_security = off; SELECT FROM users") == "forbidden")
  }
}

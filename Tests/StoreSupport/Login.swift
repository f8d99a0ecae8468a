package import PostgresConnection
package import PostgresSchema

/// Somebody with a session of their own on the server.
package final class Login: Sendable {
  package let name: String
  private let connection: PostgresConnection
  private let database: TestDatabase

  /// Nobody has let them in yet.
  package init(_ database: TestDatabase) throws {
    name = "login_\(Int.random(in: 0..<1_000_000_000))"
    try database.run("CREATE ROLE \(name) LOGIN")

    self.database = database
    connection = try PostgresConnection(database.address(user: name))
    try connection.runAll("SET search_path = rollcall")
  }

  /// With a role in an organization.
  package convenience init(
    _ database: TestDatabase, _ role: DatabaseRole, of organization: String, site: String? = nil
  ) throws {
    try self.init(database)
    try database.run(
      "SELECT rollcall.admit($1, $2, $3, $4)",
      [.text(name), .text(organization), .text(role.rawValue), PostgresValue(site)])
  }

  deinit {
    _ = try? database.run("DROP ROLE \(name)")
  }

  package var address: PostgresAddress {
    get throws { try database.address(user: name) }
  }

  @discardableResult
  package func run(_ statement: String) throws -> PostgresRows { try connection.runAll(statement) }

  /// What becomes of a statement: how many rows, or why not; nothing of it stays.
  package func outcome(_ statement: String) throws -> String {
    try connection.runAll("BEGIN")
    defer { _ = try? connection.runAll("ROLLBACK") }
    do {
      let rows = try connection.runAll(statement)
      return String(max(rows.count, rows.affected))
    } catch PostgresFailure.server(let error) {
      return error.isForbidden ? "forbidden" : "\(error.code) \(error.message)"
    }
  }
}

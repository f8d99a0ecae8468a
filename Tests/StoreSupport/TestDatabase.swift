import Foundation
package import PostgresConnection
import PostgresSchema
import Synchronization
import Testing

/// A database of one test's own on the server that all tests share.
package final class TestDatabase: Sendable {
  package let name: String
  package let server: PostgresServer
  private let owner: PostgresConnection
  private let isDirty = Mutex(false)

  /// A store without any organization.
  package convenience init() throws {
    let shared = try Self.shared.get()
    let used = shared.clean.withLock { $0.popLast() }
    try self.init(used ?? Self.make(template: Self.template), shared.server)
  }

  /// No store yet.
  package static func empty() throws -> TestDatabase {
    let database = try TestDatabase(make(template: "template0"), shared.get().server)
    database.spoil()
    return database
  }

  private init(_ name: String, _ server: PostgresServer) throws {
    self.name = name
    self.server = server
    owner = try PostgresConnection(server.address(name, user: "keeper"))
    try owner.runAll("SET search_path = rollcall")
  }

  /// To make one anew takes twenty times as long.
  deinit {
    guard let shared = try? Self.shared.get() else { return }
    if !isDirty.withLock({ $0 }), (try? owner.runAll(Self.cleaning)) != nil {
      shared.clean.withLock { $0.append(name) }
    } else {
      _ = try? shared.administrator.runAll("DROP DATABASE \(name) WITH (FORCE)")
    }
  }

  /// Says that more than rows will be changed, so that no other test gets this database.
  package func spoil() { isDirty.withLock { $0 = true } }

  /// As the login that owns the store, or another.
  package func address(user: String = "keeper") throws -> PostgresAddress {
    try server.address(name, user: user)
  }

  /// What the owner does with a shell.
  @discardableResult
  package func run(
    _ statement: String, _ values: [PostgresValue] = []
  ) throws -> PostgresRows {
    try values.isEmpty ? owner.runAll(statement) : owner.run(statement, values)
  }

  // MARK: The server

  private final class Shared: Sendable {
    let server: PostgresServer
    let administrator: PostgresConnection
    let clean = Mutex<[String]>([])

    init() throws {
      server = try PostgresServer()
      administrator = try PostgresConnection(server.address())
      // Like the owner of a store on a server of somebody else: no superuser.
      try administrator.runAll("CREATE ROLE keeper LOGIN CREATEROLE CREATEDB")
      try administrator.runAll("CREATE DATABASE \(template) OWNER keeper TEMPLATE template0")
      _ = try ServerSchema.migrate(server.address(template, user: "keeper"))
    }
  }

  private static let template = "store_template"

  private static func make(template: String) throws -> String {
    let id = UUID().uuidString.prefix(13).lowercased().replacing("-", with: "_")
    try shared.get().administrator.runAll(
      "CREATE DATABASE test_\(id) OWNER keeper TEMPLATE \(template)")
    return "test_\(id)"
  }

  /// What belongs to users goes with them.
  private static let cleaning =
    [
      "operators", "audit", "lock", "logins", "departments", "sites", "phone_numbers",
      "shared_contacts", "users", "organizations",
    ].map { "DELETE FROM rollcall.\($0);" }.joined()

  private static let shared = Result { try Shared() }
}

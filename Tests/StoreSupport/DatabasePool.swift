import Foundation
import PostgresConnection
import PostgresSchema
import Synchronization

/// The databases of a server, used again where only rows were changed: to make one anew takes twenty
/// times as long.
package final class DatabasePool: Sendable {
  /// Of most tests.
  package static let shared = Result { try DatabasePool(PostgresServer()) }

  /// Like the owner of a store on somebody else's server: no superuser.
  package static let owner = "keeper"

  package let server: PostgresServer
  private let clean = Mutex<[String]>([])

  package init(_ server: PostgresServer) throws {
    self.server = server
    try administrate("CREATE ROLE \(Self.owner) LOGIN CREATEROLE CREATEDB")
    try administrate("CREATE DATABASE \(Self.template) OWNER \(Self.owner) TEMPLATE template0")
    _ = try ServerSchema.migrate(server.address(Self.template, user: Self.owner))
  }

  /// The name of a database with a store in which there is nothing.
  func take() throws -> String {
    try clean.withLock { $0.popLast() } ?? make(from: Self.template)
  }

  func make(from template: String) throws -> String {
    let id = UUID().uuidString.prefix(13).lowercased().replacing("-", with: "_")
    try administrate("CREATE DATABASE test_\(id) OWNER \(Self.owner) TEMPLATE \(template)")
    return "test_\(id)"
  }

  func giveBack(_ name: String, isDirty: Bool) {
    if !isDirty, (try? empty(name)) != nil {
      clean.withLock { $0.append(name) }
    } else {
      _ = try? administrate("DROP DATABASE \(name) WITH (FORCE)")
    }
  }

  private func empty(_ name: String) throws {
    let connection = try PostgresConnection(server.address(name, user: Self.owner))
    try connection.runAll(Self.emptying)
  }

  private func administrate(_ statement: String) throws {
    try PostgresConnection(server.address()).runAll(statement)
  }

  private static let template = "store_template"

  /// What belongs to users goes with them.
  private static let emptying =
    [
      "operators", "audit", "lock", "logins", "departments", "sites", "phone_numbers",
      "shared_contacts", "users", "organizations",
    ].map { "DELETE FROM rollcall.\($0);" }.joined()
}

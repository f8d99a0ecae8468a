import Foundation
package import PostgresConnection
import Synchronization

/// A database of one test's own, back in its pool with the value.
package final class TestDatabase: Sendable {
  package let name: String
  package var server: PostgresServer { pool.server }
  private let pool: DatabasePool
  private let owner = Mutex<PostgresConnection?>(nil)
  private let isDirty: Mutex<Bool>

  /// A store without any organization.
  package init(in pool: DatabasePool? = nil) throws {
    self.pool = try pool ?? DatabasePool.shared.get()
    name = try self.pool.take()
    isDirty = Mutex(false)
  }

  private init(empty pool: DatabasePool) throws {
    self.pool = pool
    name = try pool.make(from: "template0")
    isDirty = Mutex(true)
  }

  /// No store yet.
  package static func empty() throws -> TestDatabase {
    try TestDatabase(empty: DatabasePool.shared.get())
  }

  deinit { pool.giveBack(name, isDirty: isDirty.withLock { $0 }) }

  /// Says that more than rows will be changed, so that no other test gets this database.
  package func spoil() { isDirty.withLock { $0 = true } }

  /// As the login that owns the store, or another.
  package func address(user: String = DatabasePool.owner) throws -> PostgresAddress {
    try server.address(name, user: user)
  }

  /// What the owner does with a shell.
  @discardableResult
  package func run(
    _ statement: String, _ values: [PostgresValue] = []
  ) throws -> PostgresRows {
    do {
      let shell = try shell()
      return try values.isEmpty ? shell.runAll(statement) : shell.run(statement, values)
    } catch PostgresFailure.lost {
      // The server was stopped since.
      owner.withLock { $0 = nil }
      let shell = try shell()
      return try values.isEmpty ? shell.runAll(statement) : shell.run(statement, values)
    }
  }

  private func shell() throws -> PostgresConnection {
    if let shell = owner.withLock({ $0 }) { return shell }
    let shell = try PostgresConnection(address())
    try shell.runAll("SET search_path = rollcall")
    owner.withLock { $0 = shell }
    return shell
  }
}

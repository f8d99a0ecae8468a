package import AccountStorage
import GRDB
import PostgresStorage
import SQLiteStorage
package import Storage
package import TestSupport

/// A store of some kind with an organization `acme` in it and nothing more, and how others get at it.
package struct TestStore {
  package enum Kind: String, CaseIterable, Sendable {
    case memory
    case sqlite
    case postgres
    /// Through PgBouncer in transaction mode.
    case pooled

    package static let allCases: [Kind] = [.memory, .sqlite, .postgres]
    /// Those that hold their rows elsewhere.
    package static let real: [Kind] = [.sqlite, .postgres]
  }

  package let store: any Store & AccountStore
  package let outsider: Outsider
  /// Whoever calls it opens the same store once more, with a connection of their own.
  package let open: @Sendable (_ patience: Double) throws -> any Store & AccountStore

  /// A store on a server is made in `pool`, or on the one that tests share.
  package init(_ kind: Kind, in folder: TestFolder, _ pool: DatabasePool? = nil) throws {
    switch kind {
    case .memory:
      let memory = MemoryStore()
      (store, outsider) = (memory, Outsider(.memory(memory)))
      open = { _ in memory }
    case .sqlite:
      let path = folder.path("roster.db")
      store = try SQLiteStore.create(
        path: path, organization: "acme", company: "Acme", domain: "acme.example.com")
      outsider = Outsider(.file(try DatabaseQueue(path: path)))
      open = { patience in
        try SQLiteStore.open(
          path: path, organization: "acme", mode: .readWrite, busyTimeout: patience)
      }
    case .postgres, .pooled:
      let database = try TestDatabase(in: pool)
      folder.keep(database)
      let address =
        try kind == .pooled ? Pooler.shared.get().address(database) : database.address()
      store = try PostgresStore.create(
        address, organization: "acme", company: "Acme", domain: "acme.example.com")
      outsider = Outsider(.server(database))
      open = { patience in
        try PostgresStore.open(
          address, organization: "acme", mode: .readWrite, patience: patience)
      }
    }
  }
}

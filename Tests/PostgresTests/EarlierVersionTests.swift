import Diagnostics
import Foundation
import Model
import PostgresConnection
import PostgresSchema
import PostgresStorage
import Storage
import StoreSupport
import TestSupport
import Testing

/// Stores that programs of each schema version made, as `pg_dump --inserts` wrote them down.
struct EarlierVersionTests {
  static let versions = 1...SchemaVersion.known.number

  private func restored(_ version: Int) throws -> TestDatabase {
    let database = try TestDatabase.empty()
    let dump = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Data/v\(version).sql")
    try PostgresConnection(database.address()).runAll(String(contentsOf: dump, encoding: .utf8))
    return database
  }

  @Test(arguments: versions)
  func `a store of each version is brought up to date`(version: Int) throws {
    let database = try restored(version)
    let address = try database.address()
    let migration = try ServerSchema.migrate(address)
    #expect(migration == .init(from: version, to: SchemaVersion.known.number))
    let rules = try SchemaCheck.findings(in: address).filter { $0.code != .unsafeServer }
    #expect(rules.map(\.message) == [])
    let store = try PostgresStore.open(address, organization: "acme", mode: .readWrite)
    let state = try StoreState(store, at: 1_795_627_486)
    #expect(state.users.count == 23 && state.openLinks.count == 19)
    #expect(state.history.count == 54 && state.operators.map(\.name) == ["boss"])
    #expect(state.users.count { $0.pinSet } == 19)
    #expect(state.resources.count == 4 && state.fingerprints.count == 23)
  }
}

package import Care
import Diagnostics
package import PostgresConnection
import PostgresSchema
package import Storage

/// Care of a store on a server.
package struct PostgresCare: StoreCare {
  private let address: PostgresAddress
  private let environment: [String: String]

  package init(_ address: PostgresAddress, environment: [String: String]) {
    self.address = address
    self.environment = environment
  }

  package func check() throws(StoreError) -> StoreCheckup {
    let version = try ServerSchema.version(of: address)
    guard version == SchemaVersion.known.number else {
      return StoreCheckup([Self.older(version)], schemaVersion: version)
    }
    return StoreCheckup(try SchemaCheck.findings(in: address), schemaVersion: version)
  }

  private static func older(_ version: Int) -> StoreFinding {
    StoreFinding(
      .olderSchema, "The store has schema version \(version), of an earlier rollcall.",
      remedy: "Its owner brings it up to date with `rollcall store migrate`.")
  }

  package func copy(to path: String) throws(StoreError) -> StoreBackup {
    try PostgresDump(address, environment: environment).copy(to: path)
  }

  package func pendingMigration() throws(StoreError) -> StoreMigration? {
    let version = try ServerSchema.version(of: address)
    let known = SchemaVersion.known.number
    return version < known ? StoreMigration(from: version, to: known) : nil
  }

  package func migrate() throws(StoreError) -> StoreMigration? {
    let migration = try ServerSchema.migrate(address)
    guard migration.from != migration.to else { return nil }
    return StoreMigration(from: migration.from ?? 0, to: migration.to)
  }
}

import Foundation
import GRDB
import Storage

/// What tells one store from another, and whose it is.
struct StoreHeader {
  let store: String
  let organization: Int64

  init(_ database: Database, path: String, organization: String) throws {
    guard let store = try String.fetchOne(database, sql: "SELECT store FROM meta") else {
      throw StoreError.unusable(place: path, reason: "has lost its identity")
    }
    let id = try Int64.fetchOne(
      database, sql: "SELECT id FROM organizations WHERE name = ?", arguments: [organization])
    guard let id else {
      let owners = try String.fetchAll(
        database, sql: "SELECT name FROM organizations ORDER BY name LIMIT 3")
      throw StoreError.foreign(
        place: path, organization: owners.isEmpty ? "nobody" : owners.joined(separator: ", "))
    }
    self.store = store
    self.organization = id
  }

  static func write(
    _ database: Database, organization: String, company: String, domain: String
  ) throws {
    try database.execute(
      sql: "INSERT INTO meta (id, store, created) VALUES (1, ?, CAST(strftime('%s') AS INTEGER))",
      arguments: [UUID().uuidString.lowercased()])
    try database.execute(
      sql: "INSERT INTO organizations (name, company, domain) VALUES (?, ?, ?)",
      arguments: [organization, company, domain])
  }
}

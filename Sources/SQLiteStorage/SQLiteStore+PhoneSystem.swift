package import Fields
import GRDB
package import Model
import SQLForms
package import Storage

extension SQLiteStore {
  package func identity() throws(StoreError) -> String { store }

  package func resources() throws(StoreError) -> [ResourceKind: [Item]] {
    try read(resources)
  }

  func resources(_ database: Database) throws -> [ResourceKind: [Item]] {
    var resources: [ResourceKind: [Item]] = [:]
    for kind in ResourceKind.listed {
      let columns = try ItemColumns(kind)
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(columns.list()) FROM \(columns.name)
          WHERE organization_id = ? ORDER BY "\(columns.key)"
          """, arguments: [organization])
      var items: [Item] = []
      while let row = try rows.next() {
        items.append(try columns.item(row, at: 0, id: Int64(items.count + 1)))
      }
      if !items.isEmpty { resources[kind] = items }
    }
    return resources
  }

  package func visitUsers(_ visit: (StoredUser) -> Void) throws(StoreError) {
    try read { database in
      try UserReader(database, organization: organization).visitAll(visit)
    }
  }

  package func user(_ extension: Extension) throws(StoreError) -> StoredUser? {
    try read { database in
      var user: StoredUser?
      try UserReader(database, organization: organization).visit(`extension`) { user = $0 }
      return user
    }
  }

  package func userData() throws(StoreError) -> [StoredUser.ID: UserData] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT d.user_id, d.kind, count(*), sum(d.heard = 0)
          FROM user_data d JOIN users u ON u.id = d.user_id
          WHERE u.organization_id = ? GROUP BY d.user_id, d.kind
          """, arguments: [organization])
      var data: [StoredUser.ID: UserData] = [:]
      while let row = try rows.next() {
        let user: StoredUser.ID = try row.get(0)
        try data[user, default: UserData()].count(row)
      }
      return data
    }
  }
}

extension UserData {
  /// Adds a row of user, kind, number and number unheard.
  mutating func count(_ row: Row) throws {
    try count(row.get(1), row.get(2), unheard: row.get(3), of: row.get(0))
  }
}

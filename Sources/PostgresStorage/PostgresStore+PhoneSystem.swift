package import Fields
package import Model
import PostgresConnection
import SQLForms
package import Storage

extension PostgresStore {
  package func resources() throws(StoreError) -> [ResourceKind: [Item]] {
    try read(resources)
  }

  func resources(_ transaction: PostgresTransaction) throws -> [ResourceKind: [Item]] {
    var resources: [ResourceKind: [Item]] = [:]
    for kind in ResourceKind.listed {
      let columns = try ItemColumns(kind)
      var items: [Item] = []
      try transaction.read(
        """
        SELECT \(columns.list()) FROM rollcall.\(columns.name)
        WHERE organization_id = $1 ORDER BY "\(columns.key)"
        """, [organization]
      ) { page in
        for row in page.all {
          items.append(try columns.item(row, at: 0, id: Int64(items.count + 1)))
        }
      }
      if !items.isEmpty { resources[kind] = items }
    }
    return resources
  }

  /// Once a user was handed over, it isn't begun anew.
  package func visitUsers(_ visit: (StoredUser) -> Void) throws(StoreError) {
    var hasBegun = false
    try read { transaction in
      guard !hasBegun else {
        throw StoreError.unusable(
          place: place, reason: "lost its connection while users were read; run it again")
      }
      try UserReader(transaction, organization: organization).visitAll { user in
        hasBegun = true
        visit(user)
      }
    }
  }

  package func user(_ extension: Extension) throws(StoreError) -> StoredUser? {
    try read { transaction in
      try UserReader(transaction, organization: organization).user(`extension`)
    }
  }

  package func userData() throws(StoreError) -> [StoredUser.ID: UserData] {
    try read { transaction in
      var data: [StoredUser.ID: UserData] = [:]
      try transaction.read(
        """
        SELECT user_id, kind, count(*), count(*) FILTER (WHERE NOT heard) FROM rollcall.user_data
        WHERE organization_id = $1 GROUP BY user_id, kind
        """, [organization]
      ) { page in
        for row in page.all { try data[row.integer(0), default: UserData()].count(row) }
      }
      return data
    }
  }
}

extension UserData {
  /// Adds a row of user, kind, number and number unheard.
  mutating func count(_ row: PostgresRow) throws {
    try count(
      row.text(1), Int(row.integer(2)), unheard: Int(row.integer(3)), of: row.integer(0))
  }
}

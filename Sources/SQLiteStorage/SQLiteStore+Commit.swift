import Fields
import GRDB
import Model
package import Storage

extension SQLiteStore {
  package func commit(
    _ run: Run, resources: [ResourceChange], users: some Sequence<UserChange>
  ) throws(StoreError) {
    try write { database in
      guard try holderOfLock(database)?.token == run.holder.token else {
        throw StoreError.lockLost
      }
      let ledger = try LedgerWriter(database, organization: organization, run: run)
      for change in resources {
        try carryOut(change, database)
        try ledger.audit(change.action, change.kind, key: change.item.key, change.audit)
      }
      let writer = try UserWriter(database, organization: organization, run: run)
      for change in users { try writer.carryOut(change) }
    }
  }

  private func carryOut(_ change: ResourceChange, _ database: Database) throws {
    guard let table = ItemTable.table(of: change.kind) else {
      throw StoreError.refused(reason: "a user is not changed as a resource")
    }
    let columns = ItemColumns(change.kind.section, table)
    if change.action == .remove {
      try database.execute(
        sql: "DELETE FROM \(columns.name) WHERE organization_id = ? AND \(columns.key) = ?",
        arguments: [organization, change.item.key])
      return
    }
    let marks = String(repeating: ", ?", count: columns.columns.count)
    let values = try columns.arguments(change.item)
    try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO \(columns.name) (organization_id, \(columns.list()))
        VALUES (?\(marks))
        """
    ).execute(arguments: StatementArguments([organization.databaseValue] + values))
  }
}

package import Fields
import GRDB
import Model
import SQLForms
package import Storage
import StoreRules

extension SQLiteStore {
  package func commit(
    _ run: Run, resources: [ResourceChange], users: some Sequence<UserChange>
  ) throws(StoreError) {
    try write { database in
      try checkLock(of: run, database)
      let author = Author(run)
      let ledger = try LedgerWriter(database, organization: organization, author: author)
      for change in resources {
        try carryOut(change, database)
        try ledger.audit(change.action, change.kind, key: change.item.key, change.audit)
      }
      let writer = try UserWriter(database, organization: organization, author: author)
      for change in users { try writer.carryOut(change) }
      try writer.finish()
    }
  }

  package func load(
    _ run: Run, resources: [ResourceKind: [Item]], users: some Sequence<UserChange>,
    audit: AuditLine
  ) throws(StoreError) {
    try write { database in
      try checkLock(of: run, database)
      let count = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM users WHERE organization_id = ?",
        arguments: [organization])
      try FillingRules(users: count ?? 0, resources: self.resources(database)).check(resources)
      for kind in ResourceKind.listed {
        for item in resources[kind] ?? [] { try put(item, ItemColumns(kind), database) }
      }
      let writer = try UserWriter(database, organization: organization, author: Author(run))
      for user in users { try writer.carryOut(user) }
      try self.audit(audit, run, database)
    }
  }

  private func carryOut(_ change: ResourceChange, _ database: Database) throws {
    let columns = try ItemColumns(change.kind)
    guard change.action == .remove else { return try put(change.item, columns, database) }
    try database.execute(
      sql: "DELETE FROM \(columns.name) WHERE organization_id = ? AND \(columns.key) = ?",
      arguments: [organization, change.item.key])
  }

  private func put(_ item: Item, _ columns: ItemColumns, _ database: Database) throws {
    let marks = String(repeating: ", ?", count: columns.columns.count)
    let values = try columns.arguments(item)
    try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO \(columns.name) (organization_id, \(columns.list()))
        VALUES (?\(marks))
        """
    ).execute(arguments: StatementArguments([organization] + values))
  }
}

extension SQLiteStore {
  package func lockHolder(of channel: Channel) throws(StoreError) -> LockHolder? {
    try read { database in try holderOfLock(channel, database) }
  }

  package func acquireLock(
    _ holder: LockHolder, at now: Int64, isDead: (LockHolder) -> Bool
  ) throws(StoreError) -> LockHolder? {
    try write { database in
      let other = try holderOfLock(holder.channel, database)
      if let other, other.token != holder.token, other.leaseEnd > now, !isDead(other) {
        throw StoreError.locked(other)
      }
      try database.execute(
        sql: """
          INSERT OR REPLACE INTO lock (organization_id, channel, token, who, host, process,
            process_start, purpose, since, lease_end)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          organization, holder.channel.rawValue, holder.token, holder.who, holder.host,
          holder.process,
          holder.processStart, holder.purpose, holder.since, holder.leaseEnd,
        ])
      return other?.token == holder.token ? nil : other
    }
  }

  package func renewLock(_ holder: LockHolder) throws(StoreError) {
    try write { database in try renew(holder, database) }
  }

  func renew(_ holder: LockHolder, _ database: Database) throws {
    try database.execute(
      sql: "UPDATE lock SET lease_end = ? WHERE organization_id = ? AND channel = ? AND token = ?",
      arguments: [holder.leaseEnd, organization, holder.channel.rawValue, holder.token])
    guard database.changesCount == 1 else { throw StoreError.lockLost }
  }

  package func releaseLock(_ holder: LockHolder) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "DELETE FROM lock WHERE organization_id = ? AND channel = ? AND token = ?",
        arguments: [organization, holder.channel.rawValue, holder.token])
    }
  }

  package func endLock(
    of holder: LockHolder, by run: Run, audit: AuditLine
  ) throws(StoreError) -> Bool {
    try write { database in
      guard let present = try holderOfLock(holder.channel, database) else { return false }
      guard present.token == holder.token else { throw StoreError.locked(present) }
      try database.execute(
        sql: "DELETE FROM lock WHERE organization_id = ? AND channel = ?",
        arguments: [organization, holder.channel.rawValue])
      try self.audit(audit, run, database)
      return true
    }
  }

  func checkLock(of run: Run, _ database: Database) throws {
    guard try holderOfLock(run.holder.channel, database)?.token == run.holder.token else {
      throw StoreError.lockLost
    }
  }

  private func holderOfLock(_ channel: Channel, _ database: Database) throws -> LockHolder? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT token, who, host, process, process_start, purpose, since, lease_end
        FROM lock WHERE organization_id = ? AND channel = ?
        """, arguments: [organization, channel.rawValue])
    return try row.map { row in
      try LockHolder(
        token: row.get(0), who: row.get(1), host: row.get(2),
        process: Int32(truncatingIfNeeded: row.get(3) as Int64),
        processStart: row.get(4), purpose: row.get(5), since: row.get(6), leaseEnd: row.get(7),
        channel: channel)
    }
  }
}

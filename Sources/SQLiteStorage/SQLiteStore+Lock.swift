import GRDB
package import Storage

extension SQLiteStore {
  package func acquireLock(
    _ holder: LockHolder, at now: Int64, isDead: (LockHolder) -> Bool
  ) throws(StoreError) -> LockHolder? {
    try write { database in
      let other = try holderOfLock(database)
      if let other, other.token != holder.token, other.leaseEnd > now, !isDead(other) {
        throw StoreError.locked(other)
      }
      try database.execute(
        sql: """
          INSERT OR REPLACE INTO lock (organization_id, token, who, host, process, process_start,
            purpose, since, lease_end)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          organization, holder.token, holder.who, holder.host, holder.process,
          holder.processStart, holder.purpose, holder.since, holder.leaseEnd,
        ])
      return other?.token == holder.token ? nil : other
    }
  }

  package func renewLock(_ holder: LockHolder) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "UPDATE lock SET lease_end = ? WHERE organization_id = ? AND token = ?",
        arguments: [holder.leaseEnd, organization, holder.token])
      guard database.changesCount == 1 else { throw StoreError.lockLost }
    }
  }

  package func releaseLock(_ holder: LockHolder) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "DELETE FROM lock WHERE organization_id = ? AND token = ?",
        arguments: [organization, holder.token])
    }
  }

  func holderOfLock(_ database: Database) throws -> LockHolder? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT token, who, host, process, process_start, purpose, since, lease_end
        FROM lock WHERE organization_id = ?
        """, arguments: [organization])
    return try row.map { row in
      try LockHolder(
        token: row.get(0), who: row.get(1), host: row.get(2),
        process: Int32(truncatingIfNeeded: row.get(3) as Int64),
        processStart: row.get(4), purpose: row.get(5), since: row.get(6), leaseEnd: row.get(7))
    }
  }
}

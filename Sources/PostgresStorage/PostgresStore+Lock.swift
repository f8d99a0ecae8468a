import PostgresConnection
import SQLForms
package import Storage

extension PostgresStore {
  package func lockHolder(of channel: Channel) throws(StoreError) -> LockHolder? {
    try read { transaction in
      try LockHolder(
        transaction.run(LockHolder.query, [organization, .text(channel.rawValue)]), channel)
    }
  }

  package func acquireLock(
    _ holder: LockHolder, at now: Int64, isDead: (LockHolder) -> Bool
  ) throws(StoreError) -> LockHolder? {
    try write(mayRepeat: true) { writing in
      let other = try writing.lockHolder(of: holder.channel)
      if let other, other.token != holder.token, other.leaseEnd > now, !isDead(other) {
        throw StoreError.locked(other)
      }
      try writing.run(
        """
        INSERT INTO rollcall.lock AS l (organization_id, channel, token, who, host, process,
          process_start, purpose, since, lease_end)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (organization_id, channel) DO UPDATE
          SET token = excluded.token, who = excluded.who, host = excluded.host,
            process = excluded.process, process_start = excluded.process_start,
            purpose = excluded.purpose, since = excluded.since, lease_end = excluded.lease_end
        """,
        [
          .text(holder.channel.rawValue), .text(holder.token), .text(holder.who),
          .text(holder.host), .integer(Int64(holder.process)), .integer(holder.processStart),
          .text(holder.purpose), .integer(holder.since), .integer(holder.leaseEnd),
        ])
      return other?.token == holder.token ? nil : other
    }
  }

  package func renewLock(_ holder: LockHolder) throws(StoreError) {
    try write(mayRepeat: true) { try $0.renewLock(holder) }
  }

  package func releaseLock(_ holder: LockHolder) throws(StoreError) {
    try write(mayRepeat: true) { writing in
      _ = try writing.run(
        "DELETE FROM rollcall.lock WHERE organization_id = $1 AND channel = $2 AND token = $3",
        [.text(holder.channel.rawValue), .text(holder.token)])
    }
  }

  package func endLock(
    of holder: LockHolder, by run: Run, audit: AuditLine
  ) throws(StoreError) -> Bool {
    try write { writing in
      guard let present = try writing.lockHolder(of: holder.channel) else { return false }
      guard present.token == holder.token else { throw StoreError.locked(present) }
      try writing.run(
        "DELETE FROM rollcall.lock WHERE organization_id = $1 AND channel = $2",
        [.text(holder.channel.rawValue)])
      try writing.audit([audit], by: Author(run))
      return true
    }
  }
}

extension Writing {
  func lockHolder(of channel: Channel) throws -> LockHolder? {
    try LockHolder(run(LockHolder.query, [.text(channel.rawValue)]), channel)
  }

  /// The fence: whoever lost the lock writes nothing, as nobody can take it until this ends.
  func checkLock(of run: Run) throws {
    guard try lockHolder(of: run.holder.channel)?.token == run.holder.token else {
      throw StoreError.lockLost
    }
  }

  func renewLock(_ holder: LockHolder) throws {
    let renewed = try run(
      """
      UPDATE rollcall.lock SET lease_end = $4
      WHERE organization_id = $1 AND channel = $2 AND token = $3
      """, [.text(holder.channel.rawValue), .text(holder.token), .integer(holder.leaseEnd)])
    guard renewed.affected == 1 else { throw StoreError.lockLost }
  }
}

extension LockHolder {
  fileprivate static let query = """
    SELECT token, who, host, process, process_start, purpose, since, lease_end
    FROM rollcall.lock WHERE organization_id = $1 AND channel = $2
    """

  fileprivate init?(_ rows: PostgresRows, _ channel: Channel) throws {
    guard let row = rows.first else { return nil }
    try self.init(
      token: row.text(0), who: row.text(1), host: row.text(2),
      process: Int32(truncatingIfNeeded: row.integer(3)), processStart: row.integer(4),
      purpose: row.text(5), since: row.integer(6), leaseEnd: row.integer(7), channel: channel)
  }
}

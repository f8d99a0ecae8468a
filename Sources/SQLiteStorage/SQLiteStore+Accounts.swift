package import AccountStorage
import GRDB
package import Storage

extension SQLiteStore {
  package func account(link digest: String, at now: Int64) throws(StoreError) -> LinkedAccount? {
    try read { database in
      try AccountReader(database: database, organization: organization)
        .link(digest, at: now)?.account
    }
  }

  package func account(login name: String) throws(StoreError) -> Account? {
    try read { database in
      try AccountReader(database: database, organization: organization).account(login: name)
    }
  }

  package func account(
    session digest: String, at now: Int64, idle: Int64
  ) throws(StoreError) -> Account? {
    let found = try read { database in
      try AccountReader(database: database, organization: organization)
        .session(digest, at: now, idle: idle)
    }
    guard let found else { return nil }
    if now - found.used >= Self.noticedUse {
      try write { database in
        try database.execute(
          sql: "UPDATE sessions SET used = ? WHERE digest = ? AND used < ?",
          arguments: [now, digest, now])
      }
    }
    return found.account
  }

  /// Seconds between two records of a session's use: a page costs no write.
  private static let noticedUse: Int64 = 60

  package func startSession(_ session: NewSession, at now: Int64) throws(StoreError) {
    try write { database in
      try AccountWriter(database, organization: organization, at: now).start(session)
    }
  }

  package func endSession(_ digest: String) throws(StoreError) {
    try write { database in
      try database.execute(sql: "DELETE FROM sessions WHERE digest = ?", arguments: [digest])
    }
  }

  package func carryOut(_ change: AccountChange, at now: Int64) throws(StoreError) {
    try write { database in
      try AccountWriter(database, organization: organization, at: now).carryOut(change)
    }
  }
}

package import AccountStorage
import PostgresConnection
package import Storage

extension PostgresStore {
  package func account(link digest: String, at now: Int64) throws(StoreError) -> LinkedAccount? {
    try readAccounts { try $0.link(digest, at: now)?.account }
  }

  package func account(login name: String) throws(StoreError) -> Account? {
    try readAccounts { try $0.account(login: name) }
  }

  package func account(
    session digest: String, at now: Int64, idle: Int64
  ) throws(StoreError) -> Account? {
    let found = try readAccounts { try $0.session(digest, at: now, idle: idle) }
    guard let found else { return nil }
    if now - found.used >= Self.noticedUse {
      try write(mayRepeat: true) { writing in
        _ = try writing.run(
          """
          UPDATE rollcall.sessions SET used = $3
          WHERE organization_id = $1 AND digest = $2 AND used < $3
          """, [.text(digest), .integer(now)])
      }
    }
    return found.account
  }

  /// Seconds between two records of a session's use: a page costs no write.
  private static let noticedUse: Int64 = 60

  package func startSession(_ session: NewSession, at now: Int64) throws(StoreError) {
    try write { try AccountWriter($0, at: now).start(session) }
  }

  package func endSession(_ digest: String) throws(StoreError) {
    try write(mayRepeat: true) { writing in
      _ = try writing.run(
        "DELETE FROM rollcall.sessions WHERE organization_id = $1 AND digest = $2",
        [.text(digest)])
    }
  }

  package func carryOut(_ change: AccountChange, at now: Int64) throws(StoreError) {
    try write { try AccountWriter($0, at: now).carryOut(change) }
  }

  private func readAccounts<Result: Sendable>(
    _ body: (AccountReader) throws -> Result
  ) throws(StoreError) -> Result {
    try read { try body(AccountReader($0, organization: organization)) }
  }
}

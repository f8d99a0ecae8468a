import AccountStorage
import Fields
import Model
import PostgresConnection
import SQLForms
import Storage

/// Finds people by what they show: a login name, a link, a session.
struct AccountReader {
  private let transaction: PostgresTransaction
  private let organization: PostgresValue

  init(_ transaction: PostgresTransaction, organization: PostgresValue) {
    self.transaction = transaction
    self.organization = organization
  }

  private func first(_ query: String, _ values: [PostgresValue]) throws -> PostgresRow? {
    try transaction.run(query, [organization] + values).first
  }

  /// Nil for a system user, and for one that is gone.
  func account(of user: StoredUser.ID) throws -> Account? {
    let reader = UserReader(transaction, organization: organization)
    guard let stored = try reader.user(user), stored.isPerson else { return nil }
    let hash = try first(
      "SELECT password_hash FROM rollcall.credentials WHERE organization_id = $1 AND user_id = $2",
      [.integer(user)])
    return Account(user: stored, passwordHash: hash?.textOrNil(0))
  }

  func account(login name: String) throws -> Account? {
    let row = try first(
      "SELECT id FROM rollcall.users WHERE organization_id = $1 AND login_key = $2",
      [.text(name.lowercased())])
    return try row.flatMap { try account(of: $0.integer(0)) }
  }

  /// The link with this digest, if it works.
  func link(_ digest: String, at now: Int64) throws -> (id: Int64, account: LinkedAccount)? {
    let row = try first(
      """
      SELECT id, user_id, purpose, canonical_address, expires, nonce FROM rollcall.links
      WHERE organization_id = $1 AND digest = $2 AND used IS NULL AND superseded IS NULL
        AND expires > $3
      """, [.text(digest), .integer(now)])
    guard let row, let account = try account(of: row.integer(1)),
      try account.user.primaryAddress == row.text(3)
    else { return nil }
    let id = try row.integer(0)
    let kind = try StoredWords.mailKind(row.text(2), in: "links", "purpose", row: id)
    let linked = try LinkedAccount(
      account: account, kind: kind, expires: row.integer(4), nonce: row.text(5))
    return (id, linked)
  }

  /// The account of a session that hasn't ended, and when it was used last.
  func session(
    _ digest: String, at now: Int64, idle: Int64
  ) throws -> (account: Account, used: Int64)? {
    let row = try first(
      """
      SELECT user_id, used FROM rollcall.sessions
      WHERE organization_id = $1 AND digest = $2 AND expires > $3 AND used >= $4
      """, [.text(digest), .integer(now), .integer(now - idle)])
    guard let row, let account = try account(of: row.integer(0)) else { return nil }
    return try (account, row.integer(1))
  }

  /// Whether somebody other than `user` has a link to this address that may be used yet.
  func isTaken(_ address: String, besides user: StoredUser.ID, at now: Int64) throws -> Bool {
    let row = try first(
      """
      SELECT EXISTS (
        SELECT FROM rollcall.links
        WHERE organization_id = $1 AND canonical_address = $2 AND used IS NULL
          AND superseded IS NULL AND expires > $3 AND user_id <> $4)
      """, [.text(address), .integer(now), .integer(user)])
    return try row?.flag(0) ?? true
  }
}

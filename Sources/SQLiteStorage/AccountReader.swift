import AccountStorage
import Fields
import GRDB
import Model
import SQLForms
import Storage

/// Finds people by what they show: a login name, a link, a session.
struct AccountReader {
  let database: Database
  let organization: Int64

  /// Nil for a system user, and for one that is gone.
  func account(of user: Int64) throws -> Account? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT u.extension, c.password_hash FROM users u LEFT JOIN credentials c ON c.user_id = u.id
        WHERE u.id = ? AND u.organization_id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [user, organization]) else { return nil }
    guard let number = Extension(try row.get(0)) else {
      throw UnfitValue(
        table: "users", row: user, column: "extension", problem: "is not an extension")
    }
    var stored: StoredUser?
    try UserReader(database, organization: organization).visit(number) { stored = $0 }
    guard let stored, stored.isPerson else { return nil }
    return Account(user: stored, passwordHash: row[1])
  }

  func account(login name: String) throws -> Account? {
    let statement = try database.cachedStatement(
      sql: "SELECT id FROM users WHERE login_key = ? AND organization_id = ?")
    let user = try Int64.fetchOne(statement, arguments: [name.lowercased(), organization])
    return try user.flatMap(account(of:))
  }

  /// The link with this digest, if it works.
  func link(_ digest: String, at now: Int64) throws -> (id: Int64, account: LinkedAccount)? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT id, user_id, purpose, canonical_address, expires, nonce FROM links
        WHERE digest = ? AND used IS NULL AND superseded IS NULL AND expires > ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [digest, now]),
      let account = try account(of: row.get(1)),
      try account.user.primaryAddress == row.get(3)
    else { return nil }
    let kind = try StoredWords.mailKind(row.get(2), in: "links", "purpose", row: row.get(0))
    let linked = try LinkedAccount(
      account: account, kind: kind, expires: row.get(4), nonce: row.get(5))
    return try (row.get(0), linked)
  }

  /// The account of a session that hasn't ended, and when it was used last.
  func session(
    _ digest: String, at now: Int64, idle: Int64
  ) throws -> (account: Account, used: Int64)? {
    let statement = try database.cachedStatement(
      sql: "SELECT user_id, used FROM sessions WHERE digest = ? AND expires > ? AND used >= ?")
    guard let row = try Row.fetchOne(statement, arguments: [digest, now, now - idle]),
      let account = try account(of: row.get(0))
    else { return nil }
    return try (account, row.get(1))
  }

  /// Whether somebody other than `user` has a link to this address that may be used yet.
  func isTaken(_ address: String, besides user: Int64, at now: Int64) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM links l JOIN users u ON u.id = l.user_id
          WHERE l.canonical_address = ? AND l.used IS NULL AND l.superseded IS NULL
            AND l.expires > ? AND l.user_id <> ? AND u.organization_id = ?)
        """)
    return try Bool.fetchOne(statement, arguments: [address, now, user, organization]) ?? true
  }
}

import AccountStorage
import Fields
import GRDB
import Model
import SQLForms
import Storage

/// Carries out what people change in their own accounts, inside one transaction.
struct AccountWriter {
  private let database: Database
  private let organization: Int64
  private let now: Int64
  private let accounts: AccountReader

  init(_ database: Database, organization: Int64, at now: Int64) {
    self.database = database
    self.organization = organization
    self.now = now
    accounts = AccountReader(database: database, organization: organization)
  }

  func carryOut(_ change: AccountChange) throws {
    if let link = change.link { try use(link, of: change.user) }
    guard let account = try accounts.account(of: change.user) else {
      throw StoreError.stale(extension: "")
    }
    let author = Author(change, at: now)
    try UserWriter(database, organization: organization, author: author)
      .carryOut(try change.update(of: account.user))
    let links = LinkWriter(
      database: database, organization: organization, time: now, channel: author.channel)
    if let password = change.password {
      try set(password: password, of: change.user)
      try links.withdrawAll(of: change.user, besidesFailed: false)
    }
    if let mail = change.mail { try enqueue(mail, for: change.user, links) }
    if let session = change.session { try start(session) }
  }

  /// Forgets the sessions that have expired, too: nobody asks for them again.
  func start(_ session: NewSession) throws {
    try execute("DELETE FROM sessions WHERE expires <= ?", [now])
    try execute(
      """
      INSERT INTO sessions (digest, user_id, created, used, expires)
      SELECT ?, u.id, ?, ?, ? FROM users u LEFT JOIN credentials c ON c.user_id = u.id
      WHERE u.id = ? AND u.organization_id = ? AND (? IS NULL OR c.password_hash = ?)
      """,
      [
        session.digest, now, now, session.expires, session.user, organization,
        session.passwordHash, session.passwordHash,
      ])
    guard database.changesCount == 1 else { throw StoreError.stale(extension: "") }
  }

  /// Uses a link up, once.
  private func use(_ digest: String, of user: Int64) throws {
    guard let link = try accounts.link(digest, at: now), link.account.account.user.id == user else {
      throw StoreError.linkEnded
    }
    try execute("UPDATE links SET used = ? WHERE id = ?", [now, link.id])
  }

  private func set(password: String, of user: Int64) throws {
    try execute(
      """
      INSERT INTO credentials (user_id, password_hash) VALUES (?, ?)
      ON CONFLICT (user_id) DO UPDATE SET password_hash = excluded.password_hash
      """, [user, password])
  }

  private func enqueue(_ mail: NewMail, for user: Int64, _ links: LinkWriter) throws {
    if mail.link != nil {
      guard try !accounts.isTaken(mail.canonicalAddress, besides: user, at: now) else {
        throw AccountChange.refusalOfTakenAddress
      }
      try links.forgetEnded(of: user)
    }
    try links.enqueue(mail, for: user)
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

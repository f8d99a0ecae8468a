import AccountStorage
import Model
import PostgresConnection
import SQLForms
import Storage

/// Carries out what people change in their own accounts, inside one transaction.
struct AccountWriter {
  private let writing: Writing
  private let now: Int64
  private let accounts: AccountReader

  init(_ writing: Writing, at now: Int64) {
    self.writing = writing
    self.now = now
    accounts = AccountReader(writing.transaction, organization: writing.organization)
  }

  func carryOut(_ change: AccountChange) throws {
    if let link = change.link { try use(link, of: change.user) }
    guard let account = try accounts.account(of: change.user) else {
      throw StoreError.stale(extension: "")
    }
    let writer = UserWriter(writing, author: Author(change, at: now))
    try writer.carryOut([try change.update(of: account.user)])
    let links = writer.ledger.links
    if let password = change.password {
      try writing.setHashes("password_hash", [(change.user, password)])
      try links.withdrawAll(of: [change.user], besidesFailed: false)
    }
    if let mail = change.mail { try enqueue(mail, for: change.user, links) }
    if let session = change.session { try start(session) }
  }

  /// Forgets the sessions that have expired, too: nobody asks for them again.
  func start(_ session: NewSession) throws {
    try writing.run(
      "DELETE FROM rollcall.sessions WHERE organization_id = $1 AND expires <= $2",
      [.integer(now)])
    let started = try writing.run(
      """
      INSERT INTO rollcall.sessions (organization_id, digest, user_id, created, used, expires)
      SELECT $1, $2, u.id, $3, $3, $4 FROM rollcall.users u LEFT JOIN rollcall.credentials c
        ON c.organization_id = u.organization_id AND c.user_id = u.id
      WHERE u.organization_id = $1 AND u.id = $5 AND ($6::text IS NULL OR c.password_hash = $6)
      """,
      [
        .text(session.digest), .integer(now), .integer(session.expires), .integer(session.user),
        PostgresValue(session.passwordHash),
      ])
    guard started.affected == 1 else { throw StoreError.stale(extension: "") }
  }

  /// Uses a link up, once.
  private func use(_ digest: String, of user: StoredUser.ID) throws {
    guard let link = try accounts.link(digest, at: now), link.account.account.user.id == user else {
      throw StoreError.linkEnded
    }
    try writing.run(
      "UPDATE rollcall.links SET used = $3 WHERE organization_id = $1 AND id = $2",
      [.integer(link.id), .integer(now)])
  }

  private func enqueue(_ mail: NewMail, for user: StoredUser.ID, _ links: LinkWriter) throws {
    if mail.link != nil {
      guard try !accounts.isTaken(mail.canonicalAddress, besides: user, at: now) else {
        throw AccountChange.refusalOfTakenAddress
      }
      try links.forgetEnded(of: user)
    }
    try links.enqueue([(user, mail)])
  }
}

import GRDB
import Model
import Storage

/// Queues and withdraws links and the mails that carry them, inside a transaction.
struct LinkWriter {
  let database: Database
  let organization: Int64
  /// Seconds since 1970, UTC.
  let time: Int64
  let channel: Channel

  /// Puts a mail into the outbox, its link with it.
  func enqueue(_ mail: NewMail, for user: Int64) throws {
    var link: Int64?
    if let made = mail.link {
      try endLinks(to: mail.canonicalAddress, besides: user)
      link = try add(made, mail, for: user)
    }
    try execute(
      """
      INSERT INTO outbox (user_id, link_id, channel, kind, address, canonical_address, content,
        message_id, created)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        user, link, channel.rawValue, mail.kind.rawValue, mail.address, mail.canonicalAddress,
        mail.content, mail.messageID, time,
      ])
  }

  /// Ends a user's open links and withdraws the mails that carry them; `besidesFailed` leaves
  /// those that failed in sight.
  func withdrawAll(of user: Int64, besidesFailed: Bool) throws {
    try execute(
      """
      UPDATE links SET superseded = ?
      WHERE user_id = ? AND used IS NULL AND superseded IS NULL
      """, [time, user])
    try execute(
      """
      DELETE FROM outbox
      WHERE user_id = ? AND link_id IS NOT NULL AND (state = 'waiting' OR NOT ?)
      """, [user, besidesFailed])
  }

  /// Forgets a user's links that ended a month ago, so that they don't pile up.
  func forgetEnded(of user: Int64) throws {
    try execute(
      """
      DELETE FROM links
      WHERE user_id = ? AND min(expires, ifnull(used, expires), ifnull(superseded, expires)) < ?
        AND NOT EXISTS (SELECT 1 FROM outbox WHERE link_id = links.id)
      """, [user, time - Self.memory])
  }

  /// Seconds.
  private static let memory: Int64 = 30 * 86_400

  /// One address, one valid link: earlier ones expire, and mails that carry them aren't sent.
  ///
  /// Nor are the user's own that were not sent yet, wherever they would go. What a person asks
  /// for in the portal ends no link of anybody else.
  private func endLinks(to address: String, besides user: Int64) throws {
    let isOwn = channel == .portal
    let owners =
      isOwn ? "user_id = ?" : "(SELECT organization_id FROM users WHERE id = links.user_id) = ?"
    let owner = isOwn ? user : organization
    try execute(
      """
      UPDATE links SET superseded = ?
      WHERE canonical_address = ? AND used IS NULL AND superseded IS NULL AND \(owners)
      """, [time, address, owner])
    try execute(
      """
      DELETE FROM outbox WHERE link_id IN (
        SELECT id FROM links
        WHERE canonical_address = ? AND superseded IS NOT NULL AND \(owners))
      """, [address, owner])
    try execute(
      """
      UPDATE links SET superseded = ?
      WHERE user_id = ? AND superseded IS NULL AND used IS NULL
        AND EXISTS (SELECT 1 FROM outbox WHERE link_id = links.id)
      """, [time, user])
    try execute("DELETE FROM outbox WHERE user_id = ? AND link_id IS NOT NULL", [user])
  }

  private func add(_ link: NewLink, _ mail: NewMail, for user: Int64) throws -> Int64 {
    try execute(
      """
      INSERT INTO links (digest, nonce, purpose, address, canonical_address, user_id, created,
        expires)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        link.tokenDigest, link.nonce, mail.kind.rawValue, mail.address, mail.canonicalAddress,
        user, time, link.expires,
      ])
    return database.lastInsertedRowID
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

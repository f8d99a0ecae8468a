import Fields
import GRDB
import Model
import Storage

/// Records what a run did, inside the transaction of its commit.
struct LedgerWriter {
  private let database: Database
  private let organization: Int64
  private let run: Run
  /// The columns that are the same in each line of the audit log.
  private let runValues: Arguments
  private let insertAudit: Statement
  private let insertReceipt: Statement
  private let insertApplied: Statement

  init(_ database: Database, organization: Int64, run: Run) throws {
    self.database = database
    self.organization = organization
    self.run = run
    runValues = [
      organization, run.time, run.holder.who,
      run.role.rawValue, run.id,
    ]
    insertAudit = try database.makeStatement(
      sql: """
        INSERT INTO audit (organization_id, time, who, role, run, action, resource, key, changes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    insertReceipt = try database.makeStatement(
      sql: """
        INSERT INTO receipts (user_id, kind, request, run, created) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """)
    insertApplied = try database.makeStatement(
      sql: """
        INSERT INTO applied (user_id, field_values, fingerprint) VALUES (?, ?, ?)
        ON CONFLICT (user_id) DO UPDATE
          SET field_values = excluded.field_values, fingerprint = excluded.fingerprint
        """)
  }

  func record(_ change: UserChange, user: Int64) throws {
    for receipt in change.settledReceipts { try settle(receipt, of: user) }
    for receipt in change.receipts {
      try insertReceipt.run([
        user, receipt.kind.rawValue, receipt.request,
        run.id, run.time,
      ])
      // Somebody else carried the request out since the plan was made.
      guard database.changesCount == 1 else {
        throw StoreError.stale(extension: change.extension.text)
      }
    }
    if let applied = change.applied {
      let fingerprint = Int64(bitPattern: applied.fingerprint)
      try insertApplied.run([
        user, applied.values, fingerprint,
      ])
    }
    if let mail = change.mail { try enqueue(mail, for: user) }
    try audit(change)
  }

  func audit(_ change: UserChange) throws {
    for audit in change.audits {
      try self.audit(audit.action, .user, key: change.extension.text, audit.changes)
    }
  }

  func audit(_ action: ActionKind, _ kind: ResourceKind, key: String, _ changes: String) throws {
    try insertAudit.run(
      runValues
        + ([
          action.rawValue, kind.rawValue, key,
          changes,
        ] as Arguments))
  }

  private func settle(_ receipt: Receipt, of user: Int64) throws {
    try execute(
      "DELETE FROM receipts WHERE user_id = ? AND kind = ? AND request = ?",
      [user, receipt.kind.rawValue, receipt.request])
  }

  /// No link outlives the account's password or the address that it went to; no mail is sent that
  /// carries such a link.
  ///
  /// A failed mail is shown until the address that refused it is no longer the user's.
  func withdrawLinks(of user: Int64, _ change: UserChange, isReaddressed: Bool) throws {
    guard change.clearsPassword || isReaddressed else { return }
    try execute(
      """
      UPDATE links SET superseded = ?
      WHERE user_id = ? AND used IS NULL AND superseded IS NULL
      """, [run.time, user])
    try execute(
      """
      DELETE FROM outbox
      WHERE (state = 'waiting' OR ?) AND link_id IN (SELECT id FROM links WHERE user_id = ?)
      """, [isReaddressed, user])
  }

  /// One address, one valid link: earlier ones expire, and mails that carry them aren't sent.
  ///
  /// Nor are the user's own that were not sent yet, wherever they would go.
  private func enqueue(_ mail: NewMail, for user: Int64) throws {
    try execute(
      """
      UPDATE links SET superseded = ?
      WHERE canonical_address = ? AND used IS NULL AND superseded IS NULL
        AND user_id IN (SELECT id FROM users WHERE organization_id = ?)
      """, [run.time, mail.canonicalAddress, organization])
    try execute(
      """
      DELETE FROM outbox WHERE link_id IN (
        SELECT id FROM links WHERE canonical_address = ? AND superseded IS NOT NULL)
      """, [mail.canonicalAddress])
    try execute(
      """
      UPDATE links SET superseded = ?
      WHERE user_id = ? AND superseded IS NULL AND used IS NULL
        AND EXISTS (SELECT 1 FROM outbox WHERE link_id = links.id)
      """, [run.time, user])
    try execute(
      "DELETE FROM outbox WHERE link_id IN (SELECT id FROM links WHERE user_id = ?)", [user])
    try execute(
      """
      INSERT INTO links (digest, nonce, purpose, address, canonical_address, user_id, created,
        expires)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        mail.tokenDigest, mail.nonce, mail.kind.rawValue, mail.address, mail.canonicalAddress,
        user, run.time, mail.expires,
      ])
    try execute(
      "INSERT INTO outbox (link_id, content, message_id) VALUES (?, ?, ?)",
      [database.lastInsertedRowID, mail.content, mail.messageID])
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

import Fields
import GRDB
import Model
import SQLForms
import Storage

/// Records what was done, inside the transaction of the change.
struct LedgerWriter {
  private let database: Database
  private let author: Author
  private let links: LinkWriter
  /// The columns that are the same in each line of the audit log.
  private let runValues: Arguments
  private let insertAudit: Statement
  private let insertReceipt: Statement
  private let insertApplied: Statement

  init(_ database: Database, organization: Int64, author: Author) throws {
    self.database = database
    self.author = author
    links = LinkWriter(
      database: database, organization: organization, time: author.time, channel: author.channel)
    runValues = [organization, author.time, author.who, author.role.rawValue, author.run]
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
        author.run, author.time,
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
    if let mail = change.mail { try links.enqueue(mail, for: user) }
    try audit(change)
  }

  func audit(_ change: UserChange) throws {
    for audit in change.audits {
      try self.audit(audit.action, .user, key: change.extension.text, audit.changes)
    }
  }

  func audit(_ action: ActionKind, _ kind: ResourceKind, key: String, _ changes: String) throws {
    try audit(
      AuditLine(
        action: action.rawValue, resource: kind.rawValue, key: key, changes: changes))
  }

  func audit(_ line: AuditLine) throws {
    let values: Arguments = [line.action, line.resource, line.key, line.changes]
    try insertAudit.run(runValues + values)
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
    try links.withdrawAll(of: user, besidesFailed: !isReaddressed)
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

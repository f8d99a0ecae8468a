import Fields
import Model
import PostgresConnection
import SQLForms
import Storage

/// Records what was done, inside the transaction of the change.
struct LedgerWriter {
  let writing: Writing
  let author: Author

  var links: LinkWriter { LinkWriter(writing: writing, time: author.time, channel: author.channel) }

  /// To look for what new users can't have yet would double the server's work.
  func record(_ users: [UserWriter.Target], areNew: Bool) throws {
    try settleReceipts(of: users)
    try addReceipts(of: users)
    try remember(
      users.compactMap { user in user.change.applied.map { (user.id, $0) } }, areNew: areNew)
    try links.enqueue(users.compactMap { user in user.change.mail.map { (user.id, $0) } })
    try audit(users.lazy.map(\.change))
  }

  func audit(_ changes: some Sequence<UserChange>) throws {
    let lines = changes.flatMap { change in
      change.audits.map { audit in
        AuditLine(
          action: audit.action.rawValue, resource: ResourceKind.user.rawValue,
          key: change.extension.text, changes: audit.changes)
      }
    }
    try writing.audit(lines, by: author)
  }

  private func settleReceipts(of users: [UserWriter.Target]) throws {
    let rows = receipts(of: users, \.settledReceipts)
    guard rows.count > 0 else { return }
    try writing.run(
      """
      DELETE FROM rollcall.receipts r USING \(rows.source(after: 1))
      WHERE r.organization_id = $1 AND r.user_id = d.user_id AND r.kind = d.kind
        AND r.request = d.request
      """, rows.values)
  }

  private func addReceipts(of users: [UserWriter.Target]) throws {
    let rows = receipts(of: users, \.receipts)
    let added = try writing.insertMissing(
      rows, into: "receipts",
      fixed: [("run", .text(author.run)), ("created", .integer(author.time))])
    // Somebody else carried a request out since the plan was made.
    guard added == rows.count else {
      let first = users.first { !$0.change.receipts.isEmpty }
      throw StoreError.stale(extension: first?.change.extension.text ?? "")
    }
  }

  private func receipts(
    of users: [UserWriter.Target], _ list: (UserChange) -> [Receipt]
  ) -> PostgresColumns {
    var receipts: [(user: StoredUser.ID, receipt: Receipt)] = []
    for user in users { receipts += list(user.change).map { (user.id, $0) } }
    return PostgresColumns([
      .init("user_id", receipts.map(\.user)), .init("kind", receipts.map(\.receipt.kind.rawValue)),
      .init("request", receipts.map(\.receipt.request)),
    ])
  }

  private func remember(
    _ applied: [(user: StoredUser.ID, values: UserChange.Applied)], areNew: Bool
  ) throws {
    let rows = PostgresColumns([
      .init("user_id", applied.map(\.user)), .init("field_values", applied.map(\.values.values)),
      .init("fingerprint", applied.map { Int64(bitPattern: $0.values.fingerprint) }),
    ])
    try writing.insert(
      rows, into: "applied",
      onConflict: areNew
        ? ""
        : """
        ON CONFLICT (organization_id, user_id) DO UPDATE
          SET field_values = excluded.field_values, fingerprint = excluded.fingerprint
        """)
  }
}

import Diagnostics
import Fields
import PostgresConnection
import SQLForms

/// Looks for rows that no program of ours wrote.
struct RowCheck {
  private let transaction: PostgresTransaction

  init(_ transaction: PostgresTransaction) {
    self.transaction = transaction
  }

  func findings() throws -> [StoreFinding] {
    try orphans() + unfitValues() + counters() + logins()
  }

  private func count(_ query: String) throws -> Int64 {
    try transaction.run("SELECT count(*) FROM \(query)").first?.integer(0) ?? 0
  }

  /// Foreign keys keep them out, as long as they are there.
  private func orphans() throws -> [StoreFinding] {
    try Self.belongings.compactMap { table in
      let orphans = try count(
        """
        rollcall.\(table) t WHERE NOT EXISTS (
          SELECT FROM rollcall.users u
          WHERE u.organization_id = t.organization_id AND u.id = t.user_id)
        """)
      guard orphans > 0 else { return nil }
      return StoreFinding(
        .orphan, "\(orphans) rows of the table \(table) belong to no user.",
        remedy: "Delete them, or restore a backup.")
    }
  }

  private static let belongings = [
    "phones", "answering_rules", "credentials", "user_data", "applied", "receipts", "links",
    "outbox", "support_requests", "sessions",
  ]

  private func unfitValues() throws -> [StoreFinding] {
    try UserColumns().fields.compactMap { _, column in
      guard let condition = Self.unfitness(of: column) else { return nil }
      let unfit = try count("rollcall.users WHERE \(condition)")
      guard unfit > 0 else { return nil }
      return StoreFinding(
        .unfitValue, "\(unfit) values in the column \(column.name) of users don't fit the field.",
        remedy: "Correct them there, or restore a backup.")
    }
  }

  private static func unfitness(of column: FieldColumn) -> String? {
    switch column.content {
    case .choice(let options):
      "\"\(column.name)\" NOT IN (\(options.map { "'\($0)'" }.joined(separator: ", ")))"
    case .texts:
      """
      CASE WHEN array_ndims("\(column.name)") > 1 OR array_lower("\(column.name)", 1) <> 1 THEN true
        ELSE array_position("\(column.name)", NULL) IS NOT NULL END
      """
    case .boolean, .integer, .text: nil
    }
  }

  /// A number that was given out must not be given again.
  private func counters() throws -> [StoreFinding] {
    try [("user", "users"), ("link", "links"), ("mail", "outbox"), ("audit", "audit")]
      .compactMap { name, table in
        let behind = try count(
          """
          rollcall.organizations o WHERE last_\(name) < (
            SELECT max(id) FROM rollcall.\(table) t WHERE t.organization_id = o.id)
          """)
        guard behind > 0 else { return nil }
        return StoreFinding(
          .numbersAgain, "Numbers of \(table) would be given again: last_\(name) is too low.",
          remedy: "Set it in the table organizations to the highest id that was ever given.")
      }
  }

  /// Logins that were let in and lost their role since, or are gone.
  private func logins() throws -> [StoreFinding] {
    let rows = try transaction.run(
      """
      SELECT DISTINCT l.login FROM rollcall.logins l LEFT JOIN pg_roles r ON r.rolname = l.login
      WHERE r.oid IS NULL OR NOT pg_has_role(r.oid, 'rollcall_' || l.role, 'MEMBER')
      ORDER BY l.login
      """)
    return try rows.all.map { row in
      let login = try row.text(0)
      return StoreFinding(
        .strayLogin, "The login \(login) was let in, and is gone or has lost its role.",
        remedy: "Take it off the list with rollcall.dismiss, or let it in again with "
          + "rollcall.admit.")
    }
  }
}

import Diagnostics
import GRDB

/// Rows that belong to a user, organization or link that isn't there.
///
/// By the references of the schema as it should be: those of the file may be gone.
enum OrphanCheck {
  static func findings(
    in database: Database, _ schema: ReferenceSchema
  ) throws -> [StoreFinding] {
    try schema.references.flatMap { reference in
      guard try database.has(reference.column, in: reference.table),
        try database.has(reference.key, in: reference.owners)
      else { return [StoreFinding]() }
      return try findings(of: reference, database)
    }
  }

  private static func findings(
    of reference: ReferenceSchema.Reference, _ database: Database
  ) throws -> [StoreFinding] {
    let (table, column) = (reference.table, reference.column)
    // As SQL writes them: what is told to a shell must not be what somebody has stored.
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT quote(c.\(column)), count(*) FROM \(table) c
        WHERE c.\(column) IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM \(reference.owners) o WHERE o.\(reference.key) = c.\(column))
        GROUP BY c.\(column) ORDER BY c.\(column)
        """)
    var findings: [StoreFinding] = []
    while let row = try rows.next() {
      let owner = row[0] as String? ?? ""
      let count = row[1] as Int64? ?? 0
      let rows = count == 1 ? "1 row of \(table) belongs" : "\(count) rows of \(table) belong"
      findings.append(
        StoreFinding(
          .orphan, "\(rows) to row \(owner) of \(reference.owners), which isn't there.",
          remedy: "Restore a backup, or run in the sqlite3 shell: DELETE FROM \(table) WHERE "
            + "\(column) = \(owner);"))
    }
    return findings
  }
}

extension Database {
  /// Whether there is such a table with such a column.
  func has(_ column: String, in table: String) throws -> Bool {
    try Bool.fetchOne(
      self, sql: "SELECT EXISTS (SELECT 1 FROM pragma_table_xinfo(?) WHERE name = ?)",
      arguments: [table, column]) ?? false
  }
}

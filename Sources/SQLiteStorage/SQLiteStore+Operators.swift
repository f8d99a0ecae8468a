import Fields
import GRDB
import Model
import SQLForms
package import Storage
import StoreRules

extension SQLiteStore {
  package func isOpen() throws(StoreError) -> Bool {
    try read { database in try operators(database).isEmpty }
  }

  package func `operator`(token digest: String) throws(StoreError) -> Operator? {
    try read { database in
      try operators(database, "AND token_digest = ? AND revoked IS NULL", [digest]).first
    }
  }

  package func operators() throws(StoreError) -> [Operator] {
    try read { database in try operators(database) }
  }

  package func add(
    _ operator: Operator, token digest: String, by author: Operator?, run: Run, audit: AuditLine
  ) throws(StoreError) {
    try write { database in
      try rules(database).checkAddition(of: `operator`, by: author)
      try database.execute(
        sql: """
          INSERT INTO operators (organization_id, name, role, site, queues, token_digest, created,
            created_by)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          `operator`.role == .support ? nil : organization, `operator`.name,
          `operator`.role.rawValue, `operator`.area.site,
          `operator`.area.queues.map(TextList.encode), digest, `operator`.created,
          `operator`.createdBy,
        ])
      try self.audit(audit, run, database)
    }
  }

  package func revoke(
    _ name: String, by author: Operator, run: Run, audit: AuditLine
  ) throws(StoreError) {
    try write { database in
      try rules(database).checkRevocation(of: name, by: author)
      try database.execute(
        sql: """
          UPDATE operators SET revoked = ?
          WHERE name = ? AND (organization_id = ? OR organization_id IS NULL)
          """, arguments: [run.time, name, organization])
      try self.audit(audit, run, database)
    }
  }

  /// Writes one line into the audit log.
  func audit(_ line: AuditLine, _ run: Run, _ database: Database) throws {
    try LedgerWriter(database, organization: organization, author: Author(run)).audit(line)
  }

  private func rules(_ database: Database) throws -> OperatorRules {
    let hasOthers = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM operators WHERE organization_id <> ?)",
      arguments: [organization])
    return OperatorRules(try operators(database), hasOthers: hasOthers ?? true)
  }

  private func operators(
    _ database: Database, _ condition: String = "", _ arguments: StatementArguments = []
  ) throws -> [Operator] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, name, role, site, queues, created, created_by, revoked FROM operators
        WHERE (organization_id = ? OR organization_id IS NULL) \(condition)
        ORDER BY name, id
        """, arguments: [organization] + arguments
    ).map(Self.operator)
  }

  private static func `operator`(_ row: Row) throws -> Operator {
    let id: Int64 = try row.get(0)
    guard let role = Role(rawValue: try row.get(2)) else {
      throw UnfitValue(table: "operators", row: id, column: "role", problem: "is unknown")
    }
    let queues = row[4] as String?
    let area = try Area(
      of: role, site: row[3], queues: queues.map { TextList.decode($0) ?? [] }, row: id)
    return try Operator(
      name: row.get(1), role: role, area: area,
      created: row.get(5), createdBy: row.get(6), revoked: row[7])
  }
}

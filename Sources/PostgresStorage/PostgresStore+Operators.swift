import Fields
import Model
import PostgresConnection
import PostgresSchema
import SQLForms
package import Storage
import StoreRules

extension PostgresStore {
  package func isOpen() throws(StoreError) -> Bool {
    try read { try operators($0).isEmpty }
  }

  /// Nobody reads a digest: the server compares.
  package func `operator`(token digest: String) throws(StoreError) -> Operator? {
    try read { transaction in
      try operators(
        transaction, "AND id = rollcall.operator_by_token($1, $2)", [.text(digest)]
      ).first
    }
  }

  package func operators() throws(StoreError) -> [Operator] {
    try read { try operators($0) }
  }

  package func add(
    _ operator: Operator, token digest: String, by author: Operator?, run: Run, audit: AuditLine
  ) throws(StoreError) {
    try write { writing in
      try rules(writing).checkAddition(of: `operator`, by: author)
      let queues = `operator`.area.queues.map { PostgresValue.array(PostgresArray($0)) }
      try writing.run(
        """
        INSERT INTO rollcall.operators (organization_id, name, role, site, queues, token_digest,
          created, created_by)
        VALUES (CASE WHEN $3 <> 'support' THEN $1::bigint END, $2, $3, $4, $5, $6, $7, $8)
        """,
        [
          .text(`operator`.name), .text(`operator`.role.rawValue),
          PostgresValue(`operator`.area.site), queues ?? .null, .text(digest),
          .integer(`operator`.created), .text(`operator`.createdBy),
        ])
      try writing.audit([audit], by: Author(run))
    }
  }

  package func revoke(
    _ name: String, by author: Operator, run: Run, audit: AuditLine
  ) throws(StoreError) {
    try write { writing in
      try rules(writing).checkRevocation(of: name, by: author)
      let revoked = try writing.run(
        """
        UPDATE rollcall.operators SET revoked = $3
        WHERE name = $2 AND (organization_id = $1 OR organization_id IS NULL)
        """, [.text(name), .integer(run.time)])
      guard revoked.affected > 0 else {
        throw StoreError.refused(reason: "The server lets this login revoke nobody like \(name).")
      }
      try writing.audit([audit], by: Author(run))
    }
  }

  /// Support's operators are every organization's, so whoever changes some waits for all others.
  private func rules(_ writing: Writing) throws -> OperatorRules {
    try writing.transaction.run("SELECT pg_advisory_xact_lock(\(ServerSchema.key))")
    let others = try writing.run("SELECT rollcall.others_have_operators($1)").first
    return OperatorRules(
      try operators(writing.transaction), hasOthers: try others?.flag(0) ?? true)
  }

  private func operators(
    _ transaction: PostgresTransaction, _ condition: String = "", _ values: [PostgresValue] = []
  ) throws -> [Operator] {
    try transaction.run(
      """
      SELECT id, name, role, site, queues, created, created_by, revoked FROM rollcall.operators
      WHERE (organization_id = $1 OR organization_id IS NULL) \(condition) ORDER BY name, id
      """, [organization] + values
    ).all.map(Operator.init)
  }
}

extension Operator {
  fileprivate init(_ row: PostgresRow) throws {
    let id = try row.integer(0)
    guard let role = Role(rawValue: try row.text(2)) else {
      throw UnfitValue(table: "operators", row: id, column: "role", problem: "is unknown")
    }
    let queues = try row.textsOrNil(4)
    try self.init(
      name: row.text(1), role: role,
      area: Area(of: role, site: row.textOrNil(3), queues: queues, row: id),
      created: row.integer(5), createdBy: row.text(6), revoked: row.integerOrNil(7))
  }
}

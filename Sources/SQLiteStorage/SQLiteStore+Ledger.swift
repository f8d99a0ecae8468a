import Fields
import GRDB
package import Model
import SQLForms
package import Storage

extension SQLiteStore {
  package func fingerprints() throws(StoreError) -> [StoredUser.ID: UInt64] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT a.user_id, a.fingerprint FROM applied a JOIN users u ON u.id = a.user_id
          WHERE u.organization_id = ?
          """, arguments: [organization])
      var fingerprints: [StoredUser.ID: UInt64] = [:]
      while let row = try rows.next() {
        let fingerprint: Int64 = try row.get(1)
        fingerprints[try row.get(0)] = UInt64(bitPattern: fingerprint)
      }
      return fingerprints
    }
  }

  package func applied(
    for users: [StoredUser.ID]
  ) throws(StoreError) -> [StoredUser.ID: String] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT a.field_values FROM applied a JOIN users u ON u.id = a.user_id
          WHERE a.user_id = ? AND u.organization_id = ?
          """)
      var applied: [StoredUser.ID: String] = [:]
      for user in users {
        applied[user] = try String.fetchOne(statement, arguments: [user, organization])
      }
      return applied
    }
  }

  package func receipts() throws(StoreError) -> [StoredUser.ID: [Receipt]] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT r.user_id, r.kind, r.request FROM receipts r JOIN users u ON u.id = r.user_id
          WHERE u.organization_id = ? AND (r.request <> 'true' OR r.kind = 'welcome_owed')
          ORDER BY r.user_id, r.kind, r.request
          """, arguments: [organization])
      var receipts: [StoredUser.ID: [Receipt]] = [:]
      while let row = try rows.next() {
        let user: StoredUser.ID = try row.get(0)
        let kind = try StoredWords.receiptKind(row.get(1), user: user)
        receipts[user, default: []].append(Receipt(kind, request: try row.get(2)))
      }
      return receipts
    }
  }

  package func supportRequests() throws(StoreError) -> [SupportRequest] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT s.user_id, s.field, s.change, s.since
          FROM support_requests s JOIN users u ON u.id = s.user_id
          WHERE u.organization_id = ? ORDER BY s.user_id, s.field
          """, arguments: [organization]
      ).map { row in
        try SupportRequest(
          user: row.get(0), field: row.get(1), change: row.get(2), since: row.get(3))
      }
    }
  }

  package func remember(
    _ requests: [SupportRequest], by run: Run, audits: [AuditLine]
  ) throws(StoreError) {
    try write { database in
      try checkLock(of: run, database)
      try database.execute(
        sql: """
          DELETE FROM support_requests
          WHERE user_id IN (SELECT id FROM users WHERE organization_id = ?)
          """, arguments: [organization])
      let insert = try database.makeStatement(
        sql: "INSERT INTO support_requests (user_id, field, change, since) VALUES (?, ?, ?, ?)")
      for request in requests {
        try insert.run([request.user, request.field, request.change, request.since])
      }
      for line in audits { try audit(line, run, database) }
    }
  }
}

extension SQLiteStore {
  package func history(_ query: HistoryQuery) throws(StoreError) -> [AuditEntry] {
    try read { database in
      var conditions = "organization_id = ?"
      var arguments: StatementArguments = [organization]
      if let key = query.key {
        conditions += " AND key = ?"
        arguments += [key]
      }
      if let since = query.since {
        conditions += " AND time >= ?"
        arguments += [since]
      }
      arguments += [max(0, query.limit)]
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(Self.auditColumns) FROM audit
          WHERE \(conditions) ORDER BY id DESC LIMIT ?
          """, arguments: arguments)
      return try Array(rows.map(Self.entry))
    }
  }

  package func visitHistory(
    of extensions: [String], _ visit: (AuditEntry) -> Void
  ) throws(StoreError) {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(Self.auditColumns) FROM audit
          WHERE organization_id = ? AND key = ? AND resource = 'user' ORDER BY id DESC
          """)
      for number in extensions {
        let rows = try Row.fetchCursor(statement, arguments: [organization, number])
        while let row = try rows.next() { visit(try Self.entry(row)) }
      }
    }
  }

  package func renumberings() throws(StoreError) -> [AuditEntry] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(Self.auditColumns) FROM audit
          WHERE organization_id = ? AND resource = 'user' AND action = 'update'
            AND instr(changes, ?) > 0
          ORDER BY id DESC
          """, arguments: [organization, AuditEntry.renumberingMark])
      return try Array(rows.map(Self.entry))
    }
  }

  private static let auditColumns = "id, time, who, role, run, action, resource, key, changes"

  private static func entry(_ row: Row) throws -> AuditEntry {
    try AuditEntry(
      id: row.get(0), time: row.get(1), who: row.get(2), role: row.get(3), run: row.get(4),
      action: row.get(5), resource: row.get(6), key: row.get(7), changes: row.get(8))
  }
}

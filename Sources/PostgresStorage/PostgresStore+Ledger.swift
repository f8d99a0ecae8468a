package import Model
import PostgresConnection
import SQLForms
package import Storage

extension PostgresStore {
  package func fingerprints() throws(StoreError) -> [StoredUser.ID: UInt64] {
    try read { transaction in
      var fingerprints: [StoredUser.ID: UInt64] = [:]
      try transaction.read(
        "SELECT user_id, fingerprint FROM rollcall.applied WHERE organization_id = $1",
        [organization]
      ) { page in
        for row in page.all {
          fingerprints[try row.integer(0)] = UInt64(bitPattern: try row.integer(1))
        }
      }
      return fingerprints
    }
  }

  package func applied(
    for users: [StoredUser.ID]
  ) throws(StoreError) -> [StoredUser.ID: String] {
    try read { transaction in
      var applied: [StoredUser.ID: String] = [:]
      try transaction.read(
        """
        SELECT user_id, field_values FROM rollcall.applied
        WHERE organization_id = $1 AND user_id = ANY ($2::bigint[])
        """, [organization, .array(PostgresArray(users))]
      ) { page in
        for row in page.all { applied[try row.integer(0)] = try row.text(1) }
      }
      return applied
    }
  }

  package func receipts() throws(StoreError) -> [StoredUser.ID: [Receipt]] {
    try read { transaction in
      var receipts: [StoredUser.ID: [Receipt]] = [:]
      try transaction.read(
        """
        SELECT user_id, kind, request FROM rollcall.receipts
        WHERE organization_id = $1 AND (request <> 'true' OR kind = 'welcome_owed')
        ORDER BY user_id, kind, request
        """, [organization]
      ) { page in
        for row in page.all {
          let user = try row.integer(0)
          let kind = try StoredWords.receiptKind(row.text(1), user: user)
          receipts[user, default: []].append(Receipt(kind, request: try row.text(2)))
        }
      }
      return receipts
    }
  }

  package func supportRequests() throws(StoreError) -> [SupportRequest] {
    try read { transaction in
      var requests: [SupportRequest] = []
      try transaction.read(
        """
        SELECT user_id, field, change, since FROM rollcall.support_requests
        WHERE organization_id = $1 ORDER BY user_id, field
        """, [organization]
      ) { page in
        requests += try page.all.map { row in
          try SupportRequest(
            user: row.integer(0), field: row.text(1), change: row.text(2), since: row.integer(3))
        }
      }
      return requests
    }
  }

  package func remember(
    _ requests: [SupportRequest], by run: Run, audits: [AuditLine]
  ) throws(StoreError) {
    try write { writing in
      try writing.checkLock(of: run)
      try writing.run("DELETE FROM rollcall.support_requests WHERE organization_id = $1")
      try writing.run(
        """
        INSERT INTO rollcall.support_requests (organization_id, user_id, field, change, since)
        SELECT $1, r.* FROM unnest($2::bigint[], $3::text[], $4::text[], $5::bigint[]) r
        """,
        [
          .array(PostgresArray(requests.map(\.user))), .array(PostgresArray(requests.map(\.field))),
          .array(PostgresArray(requests.map(\.change))),
          .array(PostgresArray(requests.map(\.since))),
        ])
      try writing.audit(audits, by: Author(run))
    }
  }
}

extension PostgresStore {
  package func history(_ query: HistoryQuery) throws(StoreError) -> [AuditEntry] {
    try read { transaction in
      var entries: [AuditEntry] = []
      try transaction.read(
        """
        SELECT \(Self.auditColumns) FROM rollcall.audit
        WHERE organization_id = $1 AND ($2::text IS NULL OR key = $2) AND time >= $3
        ORDER BY id DESC LIMIT $4
        """,
        [
          organization, PostgresValue(query.key), .integer(query.since ?? .min),
          .integer(Int64(max(0, query.limit))),
        ]
      ) { page in entries += try page.all.map(AuditEntry.init) }
      return entries
    }
  }

  package func visitHistory(
    of extensions: [String], _ visit: (AuditEntry) -> Void
  ) throws(StoreError) {
    var hasBegun = false
    try read { transaction in
      guard !hasBegun else {
        throw StoreError.unusable(
          place: place, reason: "lost its connection while the history was read; run it again")
      }
      try transaction.read(
        """
        SELECT \(Self.auditColumns) FROM rollcall.audit
        WHERE organization_id = $1 AND key = ANY ($2::text[]) AND resource = 'user'
        ORDER BY key, id DESC
        """, [organization, .array(PostgresArray(extensions))]
      ) { page in
        for row in page.all {
          hasBegun = true
          visit(try AuditEntry(row))
        }
      }
    }
  }

  package func renumberings() throws(StoreError) -> [AuditEntry] {
    try read { transaction in
      var entries: [AuditEntry] = []
      try transaction.read(
        """
        SELECT \(Self.auditColumns) FROM rollcall.audit
        WHERE organization_id = $1 AND resource = 'user' AND action = 'update'
          AND strpos(changes, $2) > 0
        ORDER BY id DESC
        """, [organization, .text(AuditEntry.renumberingMark)]
      ) { page in entries += try page.all.map(AuditEntry.init) }
      return entries
    }
  }

  private static let auditColumns = "id, time, who, role, run, action, resource, key, changes"
}

extension AuditEntry {
  fileprivate init(_ row: PostgresRow) throws {
    try self.init(
      id: row.integer(0), time: row.integer(1), who: row.text(2), role: row.text(3),
      run: row.text(4), action: row.text(5), resource: row.text(6), key: row.text(7),
      changes: row.text(8))
  }
}

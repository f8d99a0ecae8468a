import GRDB
package import Model
package import Storage

extension SQLiteStore {
  package func openLinks(at now: Int64) throws(StoreError) -> [Snapshot.OpenLink] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT l.canonical_address, l.user_id, u.extension, l.expires
          FROM links l JOIN users u ON u.id = l.user_id
          WHERE u.organization_id = ? AND l.used IS NULL AND l.superseded IS NULL AND l.expires > ?
          ORDER BY l.id
          """, arguments: [organization, now])
      return try Array(
        rows.map { row in
          try Snapshot.OpenLink(
            address: row.get(0), user: row.get(1), extension: row.get(2), expires: row.get(3))
        })
    }
  }

  package func links(of user: StoredUser.ID) throws(StoreError) -> [LinkRecord] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT l.purpose, l.address, l.created, min(l.expires, ifnull(l.superseded, l.expires)),
            l.used, l.id
          FROM links l JOIN users u ON u.id = l.user_id
          WHERE l.user_id = ? AND u.organization_id = ? ORDER BY l.id DESC
          """, arguments: [user, organization])
      return try Array(
        rows.map { row in
          try LinkRecord(
            kind: Self.kind(row.get(0), link: row.get(5)), address: row.get(1), created: row.get(2),
            expires: row.get(3), used: row.get(4))
        })
    }
  }

  package func outbox() throws(StoreError) -> [OutboxMail] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT o.id, l.user_id, u.extension, l.purpose, l.address, l.canonical_address, o.content,
            l.nonce, l.digest, o.message_id, l.expires, o.state, o.attempts, o.last_error,
            l.created, l.id
          FROM outbox o JOIN links l ON l.id = o.link_id JOIN users u ON u.id = l.user_id
          WHERE u.organization_id = ? ORDER BY o.id
          """, arguments: [organization])
      return try Array(rows.map(Self.mail))
    }
  }

  /// A mail that left the outbox in the meantime needs no record.
  package func record(
    _ outcome: MailOutcome, of mail: OutboxMail.ID, at now: Int64
  ) throws(StoreError) {
    try write { database in
      switch outcome {
      case .delivered:
        try database.execute(
          sql: "UPDATE links SET sent = ? WHERE id = (SELECT link_id FROM outbox WHERE id = ?)",
          arguments: [now, mail])
        try database.execute(sql: "DELETE FROM outbox WHERE id = ?", arguments: [mail])
      case .temporaryFailure(let reason):
        try note(.waiting, reason, of: mail, database)
      case .permanentFailure(let reason):
        try note(.failed, reason, of: mail, database)
        // Nobody has this link, so it must not keep its address from anybody.
        try database.execute(
          sql: """
            UPDATE links SET superseded = ?
            WHERE id = (SELECT link_id FROM outbox WHERE id = ?)
              AND used IS NULL AND superseded IS NULL
            """, arguments: [now, mail])
      }
    }
  }

  private func note(
    _ state: OutboxMail.State, _ reason: String, of mail: OutboxMail.ID, _ database: Database
  ) throws {
    try database.execute(
      sql: "UPDATE outbox SET state = ?, last_error = ?, attempts = attempts + 1 WHERE id = ?",
      arguments: [state.rawValue, reason, mail])
  }

  private static func mail(_ row: Row) throws -> OutboxMail {
    guard let state = OutboxMail.State(rawValue: try row.get(11)) else {
      throw UnfitValue(table: "outbox", row: try row.get(0), column: "state", problem: "is unknown")
    }
    let mail = try NewMail(
      kind: kind(row.get(3), link: row.get(15)), address: row.get(4), canonicalAddress: row.get(5),
      content: row.get(6), nonce: row.get(7), tokenDigest: row.get(8), messageID: row.get(9),
      expires: row.get(10))
    return try OutboxMail(
      id: row.get(0), user: row.get(1), extension: row.get(2), mail: mail, state: state,
      attempts: row.get(12),
      lastError: row.get(13), created: row.get(14))
  }

  private static func kind(_ text: String, link: Int64) throws -> NewMail.Kind {
    guard let kind = NewMail.Kind(rawValue: text) else {
      throw UnfitValue(table: "links", row: link, column: "purpose", problem: "is unknown")
    }
    return kind
  }
}

import Fields
import GRDB
package import Model
import SQLForms
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
      return try Array(rows.map(Self.link))
    }
  }

  package func unusedLinks() throws(StoreError) -> [StoredUser.ID: LinkRecord] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT l.purpose, l.address, l.created, min(l.expires, ifnull(l.superseded, l.expires)),
            l.used, l.id, l.user_id
          FROM links l JOIN users u ON u.id = l.user_id
          WHERE u.organization_id = ? AND l.used IS NULL
            AND NOT EXISTS (SELECT 1 FROM links n WHERE n.user_id = l.user_id AND n.id > l.id)
          """, arguments: [organization])
      var links: [StoredUser.ID: LinkRecord] = [:]
      while let row = try rows.next() { links[try row.get(6)] = try Self.link(row) }
      return links
    }
  }

  package func outbox() throws(StoreError) -> [OutboxMail] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT o.id, o.user_id, u.extension, o.kind, o.address, o.canonical_address, o.content,
            o.message_id, o.channel, o.state, o.attempts, o.last_error, o.created, l.nonce,
            l.digest, l.expires
          FROM outbox o CROSS JOIN users u ON u.id = o.user_id LEFT JOIN links l ON l.id = o.link_id
          WHERE u.organization_id = ? ORDER BY o.id
          """, arguments: [organization])
      return try Array(rows.map(Self.mail))
    }
  }

  /// A mail that left the outbox in the meantime needs no record.
  package func record(
    _ outcome: MailOutcome, of mail: OutboxMail.ID, by holder: LockHolder, at now: Int64
  ) throws(StoreError) {
    try write { database in
      try renew(holder, database)
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

  package func retry(
    _ mail: OutboxMail.ID, by holder: LockHolder, at now: Int64
  ) throws(StoreError) {
    try write { database in
      try renew(holder, database)
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT o.state, o.link_id FROM outbox o JOIN users u ON u.id = o.user_id
          WHERE o.id = ? AND u.organization_id = ?
          """, arguments: [mail, organization])
      guard let row else {
        throw StoreError.refused(reason: "The mail is in the outbox no longer.")
      }
      guard try row.get(0) == OutboxMail.State.failed.rawValue else { return }
      if let link = row[1] as Int64? { try revive(link, at: now, database) }
      try database.execute(
        sql: "UPDATE outbox SET state = 'waiting' WHERE id = ?", arguments: [mail])
    }
  }

  /// Makes the link of a failed mail work again, or says why it can't.
  private func revive(_ link: Int64, at now: Int64, _ database: Database) throws {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT l.expires <= ?, l.used IS NOT NULL, l.address, l.canonical_address, u.emails,
          EXISTS (
            SELECT 1 FROM links n JOIN users o ON o.id = n.user_id
            WHERE n.canonical_address = l.canonical_address AND n.id > l.id
              AND o.organization_id = u.organization_id)
        FROM links l JOIN users u ON u.id = l.user_id WHERE l.id = ?
        """, arguments: [now, link])
    guard let row else { throw FailedLink.refusalOfMissing }
    try FailedLink(
      address: row.get(2), canonicalAddress: row.get(3), hasExpired: row.get(0),
      wasUsed: row.get(1), hasNewer: row.get(5),
      emails: (row[4] as String?).flatMap(TextList.decode)
    ).checkRevival()
    try database.execute(sql: "UPDATE links SET superseded = NULL WHERE id = ?", arguments: [link])
  }

  private func note(
    _ state: OutboxMail.State, _ reason: String, of mail: OutboxMail.ID, _ database: Database
  ) throws {
    try database.execute(
      sql: "UPDATE outbox SET state = ?, last_error = ?, attempts = attempts + 1 WHERE id = ?",
      arguments: [state.rawValue, reason, mail])
  }

  private static func link(_ row: Row) throws -> LinkRecord {
    try LinkRecord(
      kind: StoredWords.mailKind(row.get(0), in: "links", "purpose", row: row.get(5)),
      address: row.get(1), created: row.get(2), expires: row.get(3), used: row.get(4))
  }

  private static func mail(_ row: Row) throws -> OutboxMail {
    let id: Int64 = try row.get(0)
    let link = try (row[13] as String?).map { nonce in
      try NewLink(nonce: nonce, tokenDigest: row.get(14), expires: row.get(15))
    }
    let mail = try NewMail(
      kind: StoredWords.mailKind(row.get(3), in: "outbox", "kind", row: id), address: row.get(4),
      canonicalAddress: row.get(5), content: row.get(6), messageID: row.get(7), link: link)
    return try OutboxMail(
      id: id, user: row.get(1), extension: row.get(2), mail: mail,
      channel: StoredWords.channel(row.get(8), mail: id),
      state: StoredWords.state(row.get(9), mail: id), attempts: row.get(10), lastError: row.get(11),
      created: row.get(12))
  }
}

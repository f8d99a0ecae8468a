package import Model
import PostgresConnection
import SQLForms
package import Storage

extension PostgresStore {
  package func openLinks(at now: Int64) throws(StoreError) -> [Snapshot.OpenLink] {
    try read { transaction in
      var links: [Snapshot.OpenLink] = []
      try transaction.read(
        """
        SELECT l.canonical_address, l.user_id, u.extension, l.expires
        FROM rollcall.links l
          JOIN rollcall.users u ON u.organization_id = l.organization_id AND u.id = l.user_id
        WHERE l.organization_id = $1 AND l.used IS NULL AND l.superseded IS NULL
          AND l.expires > $2
        ORDER BY l.id
        """, [organization, .integer(now)]
      ) { page in
        links += try page.all.map { row in
          try Snapshot.OpenLink(
            address: row.text(0), user: row.integer(1), extension: row.text(2),
            expires: row.integer(3))
        }
      }
      return links
    }
  }

  package func links(of user: StoredUser.ID) throws(StoreError) -> [LinkRecord] {
    try read { transaction in
      let rows = try transaction.run(
        """
        SELECT purpose, address, created, least(expires, superseded), used, id
        FROM rollcall.links WHERE organization_id = $1 AND user_id = $2 ORDER BY id DESC
        """, [organization, .integer(user)])
      return try rows.all.map(LinkRecord.init)
    }
  }

  package func unusedLinks() throws(StoreError) -> [StoredUser.ID: LinkRecord] {
    try read { transaction in
      var links: [StoredUser.ID: LinkRecord] = [:]
      try transaction.read(
        """
        SELECT purpose, address, created, least(expires, superseded), used, id, user_id
        FROM (
          SELECT DISTINCT ON (user_id) * FROM rollcall.links
          WHERE organization_id = $1 ORDER BY user_id, id DESC) latest
        WHERE used IS NULL
        """, [organization]
      ) { page in
        for row in page.all { links[try row.integer(6)] = try LinkRecord(row) }
      }
      return links
    }
  }

  package func outbox() throws(StoreError) -> [OutboxMail] {
    try read { transaction in
      var mails: [OutboxMail] = []
      try transaction.read(
        """
        SELECT o.id, o.user_id, u.extension, o.kind, o.address, o.canonical_address, o.content,
          o.message_id, o.channel, o.state, o.attempts, o.last_error, o.created, l.nonce,
          l.digest, l.expires
        FROM rollcall.outbox o
          JOIN rollcall.users u ON u.organization_id = o.organization_id AND u.id = o.user_id
          LEFT JOIN rollcall.links l ON l.organization_id = o.organization_id AND l.id = o.link_id
        WHERE o.organization_id = $1 ORDER BY o.id
        """, [organization]
      ) { page in mails += try page.all.map(OutboxMail.init) }
      return mails
    }
  }

  /// A mail that left the outbox in the meantime needs no record.
  package func record(
    _ outcome: MailOutcome, of mail: OutboxMail.ID, by holder: LockHolder, at now: Int64
  ) throws(StoreError) {
    try write { writing in
      try writing.renewLock(holder)
      switch outcome {
      case .delivered:
        try writing.setLink(of: mail, "sent = $3", at: now)
        try writing.run(
          "DELETE FROM rollcall.outbox WHERE organization_id = $1 AND id = $2", [.integer(mail)])
      case .temporaryFailure(let reason):
        try writing.note(.waiting, reason, of: mail)
      case .permanentFailure(let reason):
        try writing.note(.failed, reason, of: mail)
        // Nobody has this link, so it must not keep its address from anybody.
        try writing.setLink(
          of: mail, "superseded = $3", at: now, where: "AND used IS NULL AND superseded IS NULL")
      }
    }
  }

  package func retry(
    _ mail: OutboxMail.ID, by holder: LockHolder, at now: Int64
  ) throws(StoreError) {
    try write { writing in
      try writing.renewLock(holder)
      let row = try writing.run(
        "SELECT state, link_id FROM rollcall.outbox WHERE organization_id = $1 AND id = $2",
        [.integer(mail)]
      ).first
      guard let row else {
        throw StoreError.refused(reason: "The mail is in the outbox no longer.")
      }
      guard try row.text(0) == OutboxMail.State.failed.rawValue else { return }
      if let link = try row.integerOrNil(1) { try writing.revive(link, at: now) }
      _ = try writing.run(
        "UPDATE rollcall.outbox SET state = 'waiting' WHERE organization_id = $1 AND id = $2",
        [.integer(mail)])
    }
  }
}

extension Writing {
  /// Makes the link of a failed mail work again, or says why it can't.
  fileprivate func revive(_ link: Int64, at now: Int64) throws {
    let row = try run(
      """
      SELECT l.expires <= $3, l.used IS NOT NULL, l.address, l.canonical_address, u.emails,
        EXISTS (
          SELECT FROM rollcall.links n
          WHERE n.organization_id = $1 AND n.canonical_address = l.canonical_address
            AND n.id > l.id)
      FROM rollcall.links l
        JOIN rollcall.users u ON u.organization_id = l.organization_id AND u.id = l.user_id
      WHERE l.organization_id = $1 AND l.id = $2
      """, [.integer(link), .integer(now)]
    ).first
    guard let row else { throw FailedLink.refusalOfMissing }
    try FailedLink(
      address: row.text(2), canonicalAddress: row.text(3), hasExpired: row.flag(0),
      wasUsed: row.flag(1), hasNewer: row.flag(5), emails: row.textsOrNil(4)
    ).checkRevival()
    try run(
      "UPDATE rollcall.links SET superseded = NULL WHERE organization_id = $1 AND id = $2",
      [.integer(link)])
  }

  fileprivate func note(
    _ state: OutboxMail.State, _ reason: String, of mail: OutboxMail.ID
  ) throws {
    try run(
      """
      UPDATE rollcall.outbox SET state = $3, last_error = $4, attempts = attempts + 1
      WHERE organization_id = $1 AND id = $2
      """, [.integer(mail), .text(state.rawValue), .text(reason)])
  }

  /// Changes the link that a mail carries, if it carries one.
  fileprivate func setLink(
    of mail: OutboxMail.ID, _ assignment: String, at now: Int64, where condition: String = ""
  ) throws {
    try run(
      """
      UPDATE rollcall.links SET \(assignment) WHERE organization_id = $1 AND id = (
        SELECT link_id FROM rollcall.outbox WHERE organization_id = $1 AND id = $2) \(condition)
      """, [.integer(mail), .integer(now)])
  }
}

extension LinkRecord {
  fileprivate init(_ row: PostgresRow) throws {
    try self.init(
      kind: StoredWords.mailKind(row.text(0), in: "links", "purpose", row: row.integer(5)),
      address: row.text(1), created: row.integer(2), expires: row.integer(3),
      used: row.integerOrNil(4))
  }
}

extension OutboxMail {
  fileprivate init(_ row: PostgresRow) throws {
    let id = try row.integer(0)
    let link = try row.textOrNil(13).map { nonce in
      try NewLink(nonce: nonce, tokenDigest: row.text(14), expires: row.integer(15))
    }
    let mail = try NewMail(
      kind: StoredWords.mailKind(row.text(3), in: "outbox", "kind", row: id), address: row.text(4),
      canonicalAddress: row.text(5), content: row.text(6), messageID: row.text(7), link: link)
    try self.init(
      id: id, user: row.integer(1), extension: row.text(2), mail: mail,
      channel: StoredWords.channel(row.text(8), mail: id),
      state: StoredWords.state(row.text(9), mail: id), attempts: Int(row.integer(10)),
      lastError: row.textOrNil(11), created: row.integer(12))
  }
}

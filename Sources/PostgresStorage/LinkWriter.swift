import Model
import PostgresConnection
import Storage

/// Queues and withdraws links and the mails that carry them, inside a transaction.
struct LinkWriter {
  typealias Addressed = (user: StoredUser.ID, mail: NewMail)

  let writing: Writing
  /// Seconds since 1970, UTC.
  let time: Int64
  let channel: Channel

  /// Puts mails into the outbox, their links with them; no two to one address or of one user.
  func enqueue(_ mails: [Addressed]) throws {
    guard !mails.isEmpty else { return }
    let carrying = mails.filter { $0.mail.link != nil }
    try endLinks(to: carrying)
    let first = writing.numbers.link
    try add(carrying)
    var link = first
    let links = mails.map { mail -> Int64? in
      guard mail.mail.link != nil else { return nil }
      link += 1
      return link
    }
    let rows = PostgresColumns([
      .init("id", numbers(mails.count, after: writing.numbers.mail)),
      .init("link_id", optional: links),
      .init("user_id", mails.map(\.user)), .init("kind", mails.map(\.mail.kind.rawValue)),
      .init("address", mails.map(\.mail.address)),
      .init("canonical_address", mails.map(\.mail.canonicalAddress)),
      .init("content", mails.map(\.mail.content)),
      .init("message_id", mails.map(\.mail.messageID)),
    ])
    try writing.insert(
      rows, into: "outbox",
      fixed: [("channel", .text(channel.rawValue)), ("created", .integer(time))])
    writing.numbers.mail += Int64(mails.count)
  }

  /// Ends users' open links and withdraws the mails that carry them; `besidesFailed` leaves those
  /// that failed in sight.
  func withdrawAll(of users: [StoredUser.ID], besidesFailed: Bool) throws {
    guard !users.isEmpty else { return }
    let ids = PostgresValue.array(PostgresArray(users))
    try writing.run(
      """
      UPDATE rollcall.links SET superseded = $3
      WHERE organization_id = $1 AND user_id = ANY ($2::bigint[]) AND used IS NULL
        AND superseded IS NULL
      """, [ids, .integer(time)])
    try writing.run(
      """
      DELETE FROM rollcall.outbox
      WHERE organization_id = $1 AND user_id = ANY ($2::bigint[]) AND link_id IS NOT NULL
        AND (state = 'waiting' OR NOT $3::boolean)
      """, [ids, .flag(besidesFailed)])
  }

  /// Forgets a user's links that ended a month ago, so that they don't pile up.
  func forgetEnded(of user: StoredUser.ID) throws {
    try writing.run(
      """
      DELETE FROM rollcall.links l
      WHERE organization_id = $1 AND user_id = $2 AND least(expires, used, superseded) < $3
        AND NOT EXISTS (
          SELECT FROM rollcall.outbox o WHERE o.organization_id = $1 AND o.link_id = l.id)
      """, [.integer(user), .integer(time - Self.memory)])
  }

  /// Seconds.
  private static let memory: Int64 = 30 * 86_400

  /// One address, one valid link: earlier ones expire, and mails that carry them aren't sent.
  ///
  /// Nor are the users' own that were not sent yet, wherever they would go. What a person asks
  /// for in the portal ends no link of anybody else.
  private func endLinks(to mails: [Addressed]) throws {
    guard !mails.isEmpty else { return }
    let users = PostgresValue.array(PostgresArray(mails.map(\.user)))
    let addresses = PostgresValue.array(PostgresArray(mails.map(\.mail.canonicalAddress)))
    let isOwnOnly = PostgresValue.flag(channel == .portal)
    let isMeant = """
      l.organization_id = $1 AND l.canonical_address = ANY ($2::text[])
        AND (l.user_id = ANY ($3::bigint[]) OR NOT $4::boolean)
      """
    try writing.run(
      """
      UPDATE rollcall.links l SET superseded = $5
      WHERE \(isMeant) AND l.used IS NULL AND l.superseded IS NULL
      """, [addresses, users, isOwnOnly, .integer(time)])
    try writing.run(
      """
      DELETE FROM rollcall.outbox o USING rollcall.links l
      WHERE \(isMeant) AND o.organization_id = $1 AND o.link_id = l.id
        AND l.superseded IS NOT NULL
      """, [addresses, users, isOwnOnly])
    try writing.run(
      """
      UPDATE rollcall.links l SET superseded = $3
      WHERE organization_id = $1 AND user_id = ANY ($2::bigint[]) AND used IS NULL
        AND superseded IS NULL AND EXISTS (
          SELECT FROM rollcall.outbox o WHERE o.organization_id = $1 AND o.link_id = l.id)
      """, [users, .integer(time)])
    try writing.run(
      """
      DELETE FROM rollcall.outbox
      WHERE organization_id = $1 AND user_id = ANY ($2::bigint[]) AND link_id IS NOT NULL
      """, [users])
  }

  private func add(_ mails: [Addressed]) throws {
    let links = mails.compactMap(\.mail.link)
    let rows = PostgresColumns([
      .init("id", numbers(links.count, after: writing.numbers.link)),
      .init("digest", links.map(\.tokenDigest)), .init("nonce", links.map(\.nonce)),
      .init("purpose", mails.map(\.mail.kind.rawValue)),
      .init("address", mails.map(\.mail.address)),
      .init("canonical_address", mails.map(\.mail.canonicalAddress)),
      .init("user_id", mails.map(\.user)), .init("expires", links.map(\.expires)),
    ])
    try writing.insert(rows, into: "links", fixed: [("created", .integer(time))])
    writing.numbers.link += Int64(links.count)
  }

  private func numbers(_ count: Int, after last: Int64) -> [Int64] {
    (0..<count).map { last + Int64($0) + 1 }
  }
}

import Fields
import PostgresConnection
import SQLForms
import Storage

/// A transaction that writes to one organization, which others can't at the same time.
final class Writing {
  /// The last numbers given out.
  struct Numbers: Equatable {
    var user: Int64
    var link: Int64
    var mail: Int64
    var audit: Int64
  }

  let transaction: PostgresTransaction
  let organization: PostgresValue
  var numbers: Numbers
  private let stored: Numbers

  /// Waits for the organization's row: whoever has it is the only one who writes.
  init(_ transaction: PostgresTransaction, _ header: StoreHeader) throws {
    self.transaction = transaction
    organization = .integer(header.organization)
    let row = try transaction.run(
      """
      SELECT last_user, last_link, last_mail, last_audit FROM rollcall.organizations
      WHERE id = $1 FOR NO KEY UPDATE
      """, [organization]
    ).first
    guard let row else { throw PostgresFailure.unfit(column: "id", problem: "is missing") }
    stored = try Numbers(
      user: row.integer(0), link: row.integer(1), mail: row.integer(2), audit: row.integer(3))
    numbers = stored
    guard [stored.user, stored.link, stored.mail, stored.audit].allSatisfy(Self.range.contains)
    else { throw PostgresFailure.unfit(column: "last_…", problem: "is no number ever given out") }
  }

  /// Far more than any organization needs, and far from where counting on would overflow.
  private static let range: ClosedRange<Int64> = 0...(1 << 53)

  /// Carries out a statement whose first mark is the organization.
  @discardableResult
  func run(
    _ statement: String, _ values: [PostgresValue] = []
  ) throws(PostgresFailure) -> PostgresRows {
    try transaction.run(statement, [organization] + values)
  }

  /// Does something that may be refused: then all of it is undone, the numbers given out as well.
  func attempt<Result>(_ body: () throws -> Result) throws -> Result {
    let before = numbers
    do {
      return try transaction.attempt(body)
    } catch {
      numbers = before
      throw error
    }
  }

  /// Nobody gets a number again that was given out.
  func keepNumbers() throws {
    guard numbers != stored else { return }
    try run(
      """
      UPDATE rollcall.organizations
      SET last_user = $2, last_link = $3, last_mail = $4, last_audit = $5 WHERE id = $1
      """,
      [
        .integer(numbers.user), .integer(numbers.link), .integer(numbers.mail),
        .integer(numbers.audit),
      ])
  }
}

extension Writing {
  /// Inserts rows with the organization in front; `fixed` is the same in all of them.
  ///
  /// The server is at work on them when this returns: what is done next fails if it refused.
  func insert(
    _ rows: PostgresColumns, into table: String, fixed: [(name: String, value: PostgresValue)] = [],
    onConflict: String = ""
  ) throws(PostgresFailure) {
    guard rows.count > 0 else { return }
    try transaction.start(
      Self.insertion(of: rows, into: table, fixed.map(\.name), onConflict),
      [organization] + fixed.map(\.value) + rows.values)
  }

  /// Inserts those rows that are not there yet, and returns how many there were.
  func insertMissing(
    _ rows: PostgresColumns, into table: String, fixed: [(name: String, value: PostgresValue)] = []
  ) throws(PostgresFailure) -> Int {
    guard rows.count > 0 else { return 0 }
    return try run(
      Self.insertion(of: rows, into: table, fixed.map(\.name), "ON CONFLICT DO NOTHING"),
      fixed.map(\.value) + rows.values
    ).affected
  }

  private static func insertion(
    of rows: PostgresColumns, into table: String, _ fixed: [String], _ onConflict: String
  ) -> String {
    let names = fixed.map { ", \"\($0)\"" }.joined()
    let marks = fixed.indices.map { ", $\($0 + 2)" }.joined()
    return """
      INSERT INTO rollcall.\(table) AS t (organization_id\(names), \(rows.names()))
      SELECT $1\(marks), \(rows.names(prefix: "d.", casting: true))
      FROM \(rows.source(after: fixed.count + 1)) \(onConflict)
      """
  }

  /// Sets the hashes of new users; a column that nobody fills in is not named.
  func addHashes(of users: [UserWriter.Target]) throws {
    let users = users.filter { $0.change.pin != nil || $0.change.password != nil }
    var rows = PostgresColumns([.init("user_id", users.map(\.id))])
    for (name, hash) in [("password_hash", \UserChange.password), ("pin_hash", \.pin)] {
      let hashes = users.map { $0.change[keyPath: hash] }
      guard hashes.contains(where: { $0 != nil }) else { continue }
      rows.columns.append(.init(name, optional: hashes))
    }
    try insert(rows, into: "credentials")
  }

  /// Sets one of the hashes of users; who may set it needn't be allowed to read it.
  func setHashes(_ column: String, _ hashes: [(user: Int64, hash: String)]) throws {
    let rows = PostgresColumns([
      .init("user_id", hashes.map(\.user)), .init(column, hashes.map(\.hash)),
    ])
    let added = try insertMissing(rows, into: "credentials")
    guard added < rows.count else { return }
    try run(
      """
      UPDATE rollcall.credentials c SET \(rows.assignments)
      FROM \(rows.source(after: 1)) WHERE c.organization_id = $1 AND c.user_id = d.user_id
      """, rows.values)
  }

  /// Writes lines into the audit log, in order.
  func audit(_ lines: [AuditLine], by author: Author) throws {
    guard !lines.isEmpty else { return }
    try transaction.start(
      """
      INSERT INTO rollcall.audit (organization_id, id, time, who, role, run, action, resource, key,
        changes)
      SELECT $1, $2 + l.place, $3, $4, $5, $6, l.action, l.resource, l.key, l.changes
      FROM unnest($7::text[], $8::text[], $9::text[], $10::text[]) WITH ORDINALITY
        AS l (action, resource, key, changes, place)
      """,
      [
        organization, .integer(numbers.audit), .integer(author.time), .text(author.who),
        .text(author.role.rawValue), .text(author.run),
        .array(PostgresArray(lines.lazy.map(\.action))),
        .array(PostgresArray(lines.lazy.map(\.resource))),
        .array(PostgresArray(lines.lazy.map(\.key))),
        .array(PostgresArray(lines.lazy.map(\.changes))),
      ])
    numbers.audit += Int64(lines.count)
  }
}

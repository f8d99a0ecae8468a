import Fields
import Model
import PostgresConnection
import SQLForms

/// Reads users with all that belongs to them, by extension.
struct UserReader {
  private let columns = UserColumns()
  private let transaction: PostgresTransaction
  private let organization: PostgresValue

  init(_ transaction: PostgresTransaction, organization: PostgresValue) {
    self.transaction = transaction
    self.organization = organization
  }

  func visitAll(_ visit: (StoredUser) -> Void) throws {
    try transaction.read(query(""), [organization]) { try users(in: $0).forEach(visit) }
  }

  func user(_ extension: Extension) throws -> StoredUser? {
    let rows = try transaction.run(
      query("AND extension_number = $2 AND extension = $3"),
      [organization, .integer(`extension`.number), .text(`extension`.text)])
    return try users(in: rows).first
  }

  func user(_ id: StoredUser.ID) throws -> StoredUser? {
    let rows = try transaction.run(query("AND id = $2"), [organization, .integer(id)])
    return try users(in: rows).first
  }

  /// The rows of a page, with what belongs to them in other tables: to ask for it by user costs
  /// the server less than to join it.
  private func users(in rows: PostgresRows) throws -> [StoredUser] {
    guard rows.count > 0 else { return [] }
    var users: [StoredUser] = []
    users.reserveCapacity(rows.count)
    for row in rows.all { users.append(try user(row)) }
    let ids = users.map(\.id)
    let secrets = try secrets(of: ids)
    for place in users.indices {
      guard let set = secrets[users[place].id] else { continue }
      (users[place].passwordSet, users[place].pinSet) = set
    }
    for (field, table) in columns.lists {
      let items = try items(of: table, users: ids)
      guard !items.isEmpty else { continue }
      for place in users.indices {
        if let items = items[users[place].id] { users[place][field] = .items(items) }
      }
    }
    return users
  }

  private func user(_ row: PostgresRow) throws -> StoredUser {
    let id = try row.integer(0)
    guard let `extension` = Extension(try row.text(3)) else {
      throw UnfitValue(
        table: "users", row: id, column: "extension", problem: "is not an extension")
    }
    var user = try StoredUser(
      id: id, revision: row.integer(1), extension: `extension`, wasReset: row.flag(2))
    for place in columns.fields.indices {
      let (field, column) = columns.fields[place]
      user.values[Int(field.rawValue)] = try column.value(row, 4 + place, table: "users", id: id)
    }
    return user
  }

  /// Whose password and PIN are set.
  private func secrets(
    of users: [StoredUser.ID]
  ) throws -> [StoredUser.ID: (password: Bool, pin: Bool)] {
    let rows = try belongings(of: users, in: "credentials", "password_set, pin_set")
    var secrets: [StoredUser.ID: (password: Bool, pin: Bool)] = [:]
    for row in rows.all { secrets[try row.integer(0)] = try (row.flag(1), row.flag(2)) }
    return secrets
  }

  /// By user, in order.
  private func items(
    of table: ItemColumns, users: [StoredUser.ID]
  ) throws -> [StoredUser.ID: [Item]] {
    let rows = try belongings(
      of: users, in: table.name, table.list(), order: ", position, \"\(table.key)\"")
    var items: [StoredUser.ID: [Item]] = [:]
    for row in rows.all {
      let user = try row.integer(0)
      items[user, default: []].append(try table.item(row, at: 1, id: user))
    }
    return items
  }

  /// What a table holds for users, whose numbers mostly follow one another.
  ///
  /// Then they are found as a range, and else one by one. A list of them alone would have a server
  /// that hasn't counted its rows yet read all of the organization's.
  private func belongings(
    of users: [StoredUser.ID], in table: String, _ columns: String, order: String = ""
  ) throws -> PostgresRows {
    let ids = PostgresValue.array(PostgresArray(users))
    let (first, last) = (users.min() ?? 0, users.max() ?? 0)
    let isRange = last - first < 4 * Int64(users.count)
    return try isRange
      ? transaction.run(
        """
        SELECT user_id, \(columns) FROM rollcall.\(table)
        WHERE organization_id = $1 AND user_id BETWEEN $3 AND $4 AND user_id = ANY ($2::bigint[])
        ORDER BY user_id\(order)
        """, [organization, ids, .integer(first), .integer(last)])
      : transaction.run(
        """
        SELECT b.* FROM unnest($2::bigint[]) AS d (id), LATERAL (
          SELECT user_id, \(columns) FROM rollcall.\(table)
          WHERE organization_id = $1 AND user_id = d.id ORDER BY user_id\(order) OFFSET 0) AS b
        """, [organization, ids])
  }

  private func query(_ condition: String) -> String {
    let fields = columns.fields.map { ", \"\($0.column.name)\"" }.joined()
    return """
      SELECT id, revision, was_reset, extension\(fields) FROM rollcall.users
      WHERE organization_id = $1 \(condition) ORDER BY extension_number, extension
      """
  }
}

extension ItemColumns {
  /// The entry whose first column is at `index`.
  func item(_ row: PostgresRow, at index: Int, id: Int64) throws -> Item {
    var values: [Value?] = []
    values.reserveCapacity(columns.count)
    for (place, column) in columns.enumerated() {
      values.append(try column.value(row, index + place, table: name, id: id))
    }
    return Item(values)
  }
}

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
    try transaction.read(query(""), [organization], completing: page) { page in
      try users(in: page).forEach(visit)
    }
  }

  func user(_ extension: Extension) throws -> StoredUser? {
    let rows = try transaction.run(
      query("AND extension_number = $2 AND extension = $3"),
      [organization, .integer(`extension`.number), .text(`extension`.text)])
    return try users(in: page(rows)).first
  }

  func user(_ id: StoredUser.ID) throws -> StoredUser? {
    let rows = try transaction.run(query("AND id = $2"), [organization, .integer(id)])
    return try users(in: page(rows)).first
  }

  /// Users, with what belongs to them in other tables.
  private struct Page {
    let users: PostgresRows
    let secrets: PostgresRows
    let lists: [(field: Field, table: ItemColumns, entries: PostgresRows)]
  }

  /// To ask for it by user costs the server less than to join it.
  private func page(_ rows: PostgresRows) throws -> Page {
    let ids = try rows.all.map { try $0.integer(0) }
    return try Page(
      users: rows,
      secrets: belongings(of: ids, in: "credentials", "password_set, pin_set"),
      lists: columns.lists.map { field, table in
        try (
          field, table,
          belongings(
            of: ids, in: table.name, table.list(), order: ", position, \"\(table.key)\"")
        )
      })
  }

  private func users(in page: Page) throws -> [StoredUser] {
    var users: [StoredUser] = []
    users.reserveCapacity(page.users.count)
    for row in page.users.all { users.append(try user(row)) }
    let secrets = try secrets(page.secrets)
    for place in users.indices {
      guard let set = secrets[users[place].id] else { continue }
      (users[place].passwordSet, users[place].pinSet) = set
    }
    for (field, table, entries) in page.lists where entries.count > 0 {
      let items = try items(table, entries)
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
    _ rows: PostgresRows
  ) throws -> [StoredUser.ID: (password: Bool, pin: Bool)] {
    var secrets: [StoredUser.ID: (password: Bool, pin: Bool)] = [:]
    for row in rows.all { secrets[try row.integer(0)] = try (row.flag(1), row.flag(2)) }
    return secrets
  }

  /// By user, in order.
  private func items(
    _ table: ItemColumns, _ rows: PostgresRows
  ) throws -> [StoredUser.ID: [Item]] {
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

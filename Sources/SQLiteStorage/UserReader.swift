import Fields
import GRDB
import Model

/// Reads users with all that belongs to them, one after the other, by extension.
struct UserReader {
  private let columns = UserColumns()
  private let database: Database
  private let organization: Int64

  init(_ database: Database, organization: Int64) {
    self.database = database
    self.organization = organization
  }

  func visit(only extension: Extension? = nil, _ visit: (StoredUser) -> Void) throws {
    let users = try Row.fetchCursor(
      database, sql: usersQuery(only: `extension`), arguments: arguments(`extension`))
    let lists = try columns.lists.map { list in
      (list.field, try items(of: list.table, only: `extension`))
    }
    while let row = try users.next() {
      var user = try user(row)
      for (field, items) in lists { user[field] = try items.take(for: user.id) }
      visit(user)
    }
    for (_, items) in lists { try items.checkEnd() }
  }

  private func user(_ row: Row) throws -> StoredUser {
    let id: Int64 = try row.get(0)
    guard let `extension` = Extension(row[5] as String? ?? "") else {
      throw UnfitValue(
        table: "users", row: id, column: "extension", problem: "is not an extension")
    }
    var user = try StoredUser(
      id: id, revision: row.get(1), extension: `extension`, passwordSet: row.get(3),
      pinSet: row.get(4),
      wasReset: row.get(2))
    for (place, (field, column)) in columns.fields.enumerated() {
      user[field] = try column.value(row, 6 + place, table: "users", id: id)
    }
    return user
  }

  private func items(of table: ItemColumns, only extension: Extension?) throws -> ItemCursor {
    let query = """
      SELECT i.user_id, i.position, \(table.list(prefix: "i."))
      FROM users u CROSS JOIN \(table.name) i ON i.user_id = u.id
      \(condition(`extension`))
      """
    return try ItemCursor(
      table, rows: try Row.fetchCursor(database, sql: query, arguments: arguments(`extension`)))
  }

  private func usersQuery(only extension: Extension?) -> String {
    let fields = columns.fields.map { ", u.\"\($0.column.name)\"" }.joined()
    return """
      SELECT u.id, u.revision, u.was_reset, c.password_hash IS NOT NULL, c.pin_hash IS NOT NULL,
        u.extension\(fields)
      FROM users u LEFT JOIN credentials c ON c.user_id = u.id
      \(condition(`extension`))
      """
  }

  private func condition(_ extension: Extension?) -> String {
    let one = `extension` == nil ? "" : "AND u.extension_number = ? AND u.extension = ?"
    return "WHERE u.organization_id = ? \(one) ORDER BY u.extension_number, u.extension"
  }

  private func arguments(_ extension: Extension?) -> StatementArguments {
    guard let `extension` else { return [organization] }
    return [organization, `extension`.number, `extension`.text]
  }
}

import Fields
import GRDB
import Model
import SQLForms

/// Reads users with all that belongs to them, one after the other, by extension.
struct UserReader {
  private let columns = UserColumns()
  private let database: Database
  private let organization: Int64

  init(_ database: Database, organization: Int64) {
    self.database = database
    self.organization = organization
  }

  /// Throws when users are lost on the way: an index that a damaged page cut short gives no error
  /// of its own.
  func visitAll(_ visit: (StoredUser) -> Void) throws {
    let count = try self.visit(visit)
    let all = try Int.fetchOne(
      database, sql: "SELECT count(*) FROM users NOT INDEXED WHERE organization_id = ?",
      arguments: [organization])
    guard count == all else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "users are missing in an index")
    }
  }

  func visit(_ extension: Extension, _ visit: (StoredUser) -> Void) throws {
    _ = try self.visit(only: `extension`, visit)
  }

  /// How many users there were.
  private func visit(
    only extension: Extension? = nil, _ visit: (StoredUser) -> Void
  ) throws -> Int {
    let users = try Row.fetchCursor(
      database, sql: usersQuery(only: `extension`), arguments: arguments(`extension`))
    let lists = try columns.lists.map { list in
      (list.field, try items(of: list.table, only: `extension`))
    }
    var count = 0
    while let row = try users.next() {
      var user = try user(row)
      for (field, items) in lists { user[field] = try items.take(for: user.id) }
      visit(user)
      count += 1
    }
    for (_, items) in lists { try items.checkEnd() }
    return count
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
    for place in columns.fields.indices {
      let (field, column) = columns.fields[place]
      user.values[Int(field.rawValue)] = try column.value(row, 6 + place, table: "users", id: id)
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

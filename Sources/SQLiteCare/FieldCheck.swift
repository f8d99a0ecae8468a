import Diagnostics
import Fields
import GRDB
import Model
import SQLForms
import SQLiteStorage
import Storage

/// The columns of one table that hold fields, as reading takes them: all values that don't fit.
struct FieldCheck {
  private let table: String
  /// What its rows are named by.
  private let key: String
  private let columns: [FieldColumn]

  static var all: [FieldCheck] {
    let users = UserColumns()
    let resources = ResourceKind.listed.compactMap { kind in
      ItemTable.table(of: kind).map { ItemColumns(kind.section, $0) }
    }
    return [FieldCheck(table: "users", key: "id", columns: users.fields.map(\.column))]
      + users.lists.map { list in
        FieldCheck(table: list.table.name, key: "user_id", columns: list.table.columns)
      } + resources.map { FieldCheck(table: $0.name, key: $0.key, columns: $0.columns) }
  }

  func findings(in database: Database) throws -> [StoreFinding] {
    guard try database.has(key, in: table) else { return [] }
    let columns = try columns.filter { try database.has($0.name, in: table) }
    let names = ([key] + columns.map(\.name)).map { "\"\($0)\"" }.joined(separator: ", ")
    let rows = try Row.fetchCursor(database, sql: "SELECT \(names) FROM \(table)")
    var findings: [StoreFinding] = []
    while let row = try rows.next() {
      for (place, column) in columns.enumerated() {
        do {
          _ = try column.value(row, place + 1, table: table, id: 0)
        } catch let unfit as UnfitValue {
          findings.append(
            .unfitValue(
              table, row: row[0] as String? ?? "", column: column.name, unfit.problem))
        }
      }
    }
    return findings
  }
}

extension StoreFinding {
  /// The value itself stays out: it may be a secret in the wrong place.
  static func unfitValue(
    _ table: String, row: String, column: String, _ problem: String
  ) -> StoreFinding {
    StoreFinding(
      .unfitValue, "In \(table), row \(row), column \(column): the value \(problem).",
      remedy: "Correct it with the sqlite3 shell, or restore a backup.")
  }
}

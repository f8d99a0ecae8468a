import Fields
import GRDB
import SQLForms

/// The entries of many users' lists, in the order in which the users come.
final class ItemCursor {
  private let table: ItemColumns
  private let rows: RowCursor
  /// The first row that nobody has taken yet.
  private var row: Row?
  private var owner: Int64 = 0

  init(_ table: ItemColumns, rows: RowCursor) throws {
    self.table = table
    self.rows = rows
    try advance()
  }

  /// The entries of the next user; nil when there are none.
  func take(for user: Int64) throws -> Value? {
    guard row != nil, owner == user else { return nil }
    var items: [(position: Int64, item: Item)] = []
    while let row, owner == user {
      items.append((try row.get(1), try table.item(row, at: 2, id: user)))
      try advance()
    }
    if items.count > 1 {
      items.sort { ($0.position, $0.item.key) < ($1.position, $1.item.key) }
    }
    return .items(items.map(\.item))
  }

  /// Throws when an entry was left over: then table and index disagree.
  func checkEnd() throws {
    guard row == nil else {
      throw UnfitValue(
        table: table.name, row: owner, column: "user_id", problem: "belongs to no user in order")
    }
  }

  private func advance() throws {
    row = try rows.next()
    if let row { owner = try row.get(0) }
  }
}

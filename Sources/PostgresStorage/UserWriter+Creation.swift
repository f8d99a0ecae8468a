import Fields
import Model
import PostgresConnection
import SQLForms
import Storage

extension UserWriter {
  /// What belongs to the users comes first: so the revision triggers find nobody to count up.
  func create(_ batch: ArraySlice<UserChange>) throws {
    let users = try batch.map { change in
      writing.numbers.user += 1
      return Target(
        change: change, id: writing.numbers.user, values: try NewValues(change, columns))
    }
    try addItems(of: users)
    try writing.addHashes(of: users)
    try writing.insert(try rows(users), into: "users", fixed: [("created", .integer(author.time))])
    try addData(of: users)
    try ledger.record(users, areNew: true)
  }

  /// Columns that nobody fills in are left out: the role may not be allowed to name them.
  private func rows(_ users: [Target]) throws -> PostgresColumns {
    var rows = PostgresColumns([
      .init("id", users.map(\.id)), .init("was_reset", users.map(\.change.marksReset)),
      .init("extension", users.map(\.values.extension.text)),
      .init("login_key", optional: users.map(\.values.loginKey)),
    ])
    for (field, column) in columns.fields {
      let values = users.map { $0.values[field] }
      guard values.contains(where: { $0 != nil && $0 != .null }) else { continue }
      rows.columns.append(try PostgresColumns.Column(column, values))
    }
    return rows
  }

  /// Adds the entries of all lists that are set.
  func addItems(of users: [Target]) throws {
    for (_, table) in columns.lists {
      var owners: [StoredUser.ID] = []
      var positions: [Int64] = []
      var entries: [Item] = []
      for user in users {
        for (own, items) in user.values.lists where own.name == table.name {
          try table.checkKeys(of: items)
          owners += items.map { _ in user.id }
          positions += items.indices.map(Int64.init)
          entries += items
        }
      }
      var rows = PostgresColumns([.init("user_id", owners), .init("position", positions)])
      for (place, column) in table.columns.enumerated() {
        rows.columns.append(try PostgresColumns.Column(column, entries.lazy.map { $0[place] }))
      }
      try writing.insert(rows, into: table.name)
    }
  }

  /// Adds as many rows as each user has recorded, the unheard first.
  private func addData(of users: [Target]) throws {
    let data = users.flatMap { user in user.change.data.rows.map { (user.id, $0) } }
    guard !data.isEmpty else { return }
    let rows = PostgresColumns([
      .init("user_id", data.map(\.0)), .init("kind", data.map(\.1.kind.rawValue)),
      .init("number", data.map { Int64($0.1.number) }),
      .init("unheard", data.map { Int64($0.1.unheard) }),
    ])
    try writing.run(
      """
      INSERT INTO rollcall.user_data (organization_id, user_id, kind, heard)
      SELECT $1, d.user_id, d.kind, n.place > d.unheard
      FROM \(rows.source(after: 1)) CROSS JOIN LATERAL generate_series(1, d.number) AS n (place)
      """, rows.values)
  }
}

import Fields
import Model
import PostgresConnection
import SQLForms
import Storage

extension UserWriter {
  /// A user as stored, with what a change has to know of them.
  struct Stored {
    let revision: Int64
    let `extension`: String
    let emails: [String]?
  }

  func update(_ batch: ArraySlice<UserChange>) throws {
    let stored = try check(batch)
    let users = try batch.map { change in
      Target(
        change: change, id: try Self.existing(change), values: try NewValues(change, columns))
    }
    try write(users, over: stored)
    try replaceItems(of: users)
    try changeCredentials(of: users)
    try deleteData(of: users)
    try withdrawLinks(of: users, stored)
    try ledger.record(users, areNew: false)
  }

  /// Throws `.stale` unless every user is as the change expects.
  ///
  /// Locks them until the transaction ends: nobody changes them or adds to their data meanwhile.
  func check(
    _ batch: ArraySlice<UserChange>
  ) throws -> [StoredUser.ID: Stored] {
    let ids = try batch.map(Self.existing)
    let rows = try writing.run(
      """
      SELECT id, revision, extension, emails FROM rollcall.users
      WHERE organization_id = $1 AND id = ANY ($2::bigint[]) FOR UPDATE
      """, [.array(PostgresArray(ids))])
    var stored: [StoredUser.ID: Stored] = [:]
    for row in rows.all {
      stored[try row.integer(0)] = try Stored(
        revision: row.integer(1), extension: row.text(2), emails: row.textsOrNil(3))
    }
    let data = batch.contains { $0.expectedData != nil } ? try data(of: ids) : [:]
    for change in batch {
      guard case .existing(let user, let revision) = change.target,
        let known = stored[user], parking.revision(of: user) ?? known.revision == revision,
        Self.isExpected((data[user] ?? UserData()).restricted(to: change.destroys), by: change)
      else { throw StoreError.stale(extension: change.extension.text) }
    }
    return stored
  }

  private static func isExpected(_ data: UserData, by change: UserChange) -> Bool {
    change.expectedData.map(data.isWithin) ?? true
  }

  private func data(of users: [StoredUser.ID]) throws -> [StoredUser.ID: UserData] {
    let rows = try writing.run(
      """
      SELECT user_id, kind, count(*), count(*) FILTER (WHERE NOT heard) FROM rollcall.user_data
      WHERE organization_id = $1 AND user_id = ANY ($2::bigint[]) GROUP BY user_id, kind
      """, [.array(PostgresArray(users))])
    var data: [StoredUser.ID: UserData] = [:]
    for row in rows.all { try data[row.integer(0), default: UserData()].count(row) }
    return data
  }

  // MARK: Columns

  /// One statement for all users of whom the same columns change, which names no other column.
  private func write(_ users: [Target], over stored: [StoredUser.ID: Stored]) throws {
    let groups = Dictionary(grouping: users.indices) { place in
      Assignments(users[place], stored[users[place].id]?.extension)
    }
    for (assignments, places) in groups where !assignments.isEmpty {
      let rows = try rows(assignments, of: places.map { users[$0] })
      let changed = try writing.run(
        """
        UPDATE rollcall.users u SET \(rows.assignments)
        FROM \(rows.source(after: 1)) WHERE u.organization_id = $1 AND u.id = d.id
        """, rows.values)
      try expect(places.count, changed.affected)
    }
  }

  /// Which columns of a user a change sets.
  private struct Assignments: Hashable {
    var fields: Set<Field>
    let renumbers: Bool
    let marksReset: Bool

    init(_ user: Target, _ number: String?) {
      fields = Set(user.change.fields.map(\.field).filter { user.values.sets($0) })
      fields.remove(.extension)
      renumbers = user.values.extension.text != number
      marksReset = user.change.marksReset
      for list in FieldTable.stored {
        if case .items = list.descriptor.shape { fields.remove(list) }
      }
    }

    var isEmpty: Bool { fields.isEmpty && !renumbers && !marksReset }
  }

  private func rows(_ assignments: Assignments, of users: [Target]) throws -> PostgresColumns {
    var rows = PostgresColumns([.init("id", users.map(\.id))])
    if assignments.marksReset {
      rows.columns.append(.init("was_reset", users.map { _ in true }))
    }
    if assignments.renumbers {
      rows.columns.append(.init("extension", users.map(\.values.extension.text)))
    }
    for (field, column) in columns.fields where assignments.fields.contains(field) {
      rows.columns.append(try PostgresColumns.Column(column, users.map { $0.values[field] }))
      guard field == .loginName else { continue }
      rows.columns.append(.init("login_key", optional: users.map(\.values.loginKey)))
    }
    return rows
  }

  // MARK: What belongs to users

  private func replaceItems(of users: [Target]) throws {
    for (field, table) in columns.lists {
      try delete(from: table.name, of: users.filter { $0.values.sets(field) })
    }
    try addItems(of: users)
  }

  private func changeCredentials(of users: [Target]) throws {
    try clear("password", of: users.filter(\.change.clearsPassword))
    try clear("pin", of: users.filter(\.change.clearsPIN))
    try writing.setHashes(
      "pin_hash", users.compactMap { user in user.change.pin.map { (user.id, $0) } })
  }

  /// Asks whether it is set, as few may read the hash.
  private func clear(_ secret: String, of users: [Target]) throws {
    guard !users.isEmpty else { return }
    try writing.run(
      """
      UPDATE rollcall.credentials SET \(secret)_hash = NULL
      WHERE organization_id = $1 AND user_id = ANY ($2::bigint[]) AND \(secret)_set
      """, [.array(PostgresArray(users.map(\.id)))])
  }

  private func deleteData(of users: [Target]) throws {
    for kind in UserData.Kind.allCases {
      try delete(
        from: "user_data", of: users.filter { $0.change.deletes.contains(kind) },
        where: "AND kind = '\(kind.rawValue)'")
    }
  }

  private func delete(
    from table: String, of users: [Target], where condition: String = ""
  ) throws {
    guard !users.isEmpty else { return }
    try writing.run(
      """
      DELETE FROM rollcall.\(table)
      WHERE organization_id = $1 AND user_id = ANY ($2::bigint[]) \(condition)
      """, [.array(PostgresArray(users.map(\.id)))])
  }

  /// No link outlives the account's password or the address that it went to; no mail is sent that
  /// carries such a link.
  ///
  /// A failed mail is shown until the address is no longer the user's.
  private func withdrawLinks(of users: [Target], _ stored: [StoredUser.ID: Stored]) throws {
    let readdressed = users.filter { user in
      user.values.sets(.emails)
        && user.values[.emails]?.texts.first.map(EmailAddress.canonical)
          != stored[user.id]?.emails?.first.map(EmailAddress.canonical)
    }.map(\.id)
    let cleared = Set(users.filter(\.change.clearsPassword).map(\.id)).subtracting(readdressed)
    try ledger.links.withdrawAll(of: readdressed, besidesFailed: false)
    try ledger.links.withdrawAll(of: cleared.sorted(), besidesFailed: true)
  }
}

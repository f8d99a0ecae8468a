import Fields
import GRDB
import Model
import SQLForms
import Storage

/// Carries out changes of users, inside one transaction.
final class UserWriter {
  private let database: Database
  private let organization: Int64
  private let author: Author
  private let columns = UserColumns()
  private let ledger: LedgerWriter
  private var insert: Statement
  /// By table.
  private let insertItem: [String: Statement]
  private var nextID: Int64
  private var parking = Parking()

  init(_ database: Database, organization: Int64, author: Author) throws {
    self.database = database
    self.organization = organization
    self.author = author
    ledger = try LedgerWriter(database, organization: organization, author: author)
    nextID =
      try Int64.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'users'") ?? 0
    var insertItem: [String: Statement] = [:]
    for (_, table) in columns.lists {
      let marks = String(repeating: ", ?", count: table.columns.count)
      insertItem[table.name] = try database.makeStatement(
        sql: "INSERT INTO \(table.name) (user_id, position, \(table.list())) VALUES (?, ?\(marks))")
    }
    self.insertItem = insertItem
    insert = try Self.insertion(database, columns)
  }

  private static func insertion(_ database: Database, _ columns: UserColumns) throws -> Statement {
    let names = columns.fields.map { ", \"\($0.column.name)\"" }.joined()
    let marks = String(repeating: ", ?", count: columns.fields.count)
    return try database.makeStatement(
      sql: """
        INSERT INTO users (id, organization_id, created, was_reset, extension, login_key\(names))
        VALUES (?, ?, ?, ?, ?, ?\(marks))
        """)
  }

  /// Throws unless everybody who made room for somebody got another place.
  func finish() throws { try parking.close() }

  func carryOut(_ change: UserChange) throws {
    if change.removes { return try remove(change) }
    switch change.target {
    case .new:
      let user = try create(change)
      try parking.note(user) { _ in true }
      try ledger.record(change, user: user)
    case .existing(let user, let revision):
      let isReaddressed = try isReaddressed(change, user)
      try update(change, user, revision: revision)
      let fields = change.fields.map(\.field)
      try parking.note(user, sets: fields.contains)
      try ledger.withdrawLinks(of: user, change, isReaddressed: isReaddressed)
      try ledger.record(change, user: user)
    }
  }

  /// What belongs to the user comes first: so the revision triggers find nobody to count up.
  private func create(_ change: UserChange) throws -> Int64 {
    nextID += 1
    let values = try NewValues(change, columns)
    for (table, items) in values.lists { try add(items, to: table, of: nextID) }
    if change.pin != nil || change.password != nil {
      try execute(
        "INSERT INTO credentials (user_id, password_hash, pin_hash) VALUES (?, ?, ?)",
        [nextID, change.password, change.pin])
    }
    var arguments: Arguments = [
      nextID, organization, author.time,
      change.marksReset, values.extension.text,
      values.loginKey,
    ]
    arguments.reserveCapacity(arguments.count + columns.fields.count)
    for (field, column) in columns.fields {
      arguments.append(try column.argument(values[field]))
    }
    try makingRoom(for: values, user: nextID, isNew: true) { try insert.run(arguments) }
    for (kind, number, unheard) in change.data.rows { try add(number, unheard, kind, of: nextID) }
    return nextID
  }

  private func update(_ change: UserChange, _ user: Int64, revision: Int64) throws {
    let number = try check(change, user, revision: revision)
    let values = try NewValues(change, columns)
    try write(values, over: number, marksReset: change.marksReset, to: user)
    for (table, items) in values.lists {
      try execute("DELETE FROM \(table.name) WHERE user_id = ?", [user])
      try add(items, to: table, of: user)
    }
    if change.clearsPassword { try clear("password_hash", of: user) }
    if change.clearsPIN { try clear("pin_hash", of: user) }
    if let pin = change.pin { try set(pin: pin, of: user) }
    for kind in change.deletes {
      try execute(
        "DELETE FROM user_data WHERE user_id = ? AND kind = ?", [user, kind.rawValue])
    }
  }

  /// Whether links and mails go to another address from now on; asked before the change.
  private func isReaddressed(_ change: UserChange, _ user: Int64) throws -> Bool {
    guard let emails = change.fields.last(where: { $0.field == .emails }) else { return false }
    let statement = try database.cachedStatement(sql: "SELECT emails FROM users WHERE id = ?")
    let stored = try String.fetchOne(statement, arguments: [user]).flatMap(TextList.decode)
    return stored?.first.map(EmailAddress.canonical)
      != emails.value?.texts.first.map(EmailAddress.canonical)
  }

  private func remove(_ change: UserChange) throws {
    guard case .existing(let user, let revision) = change.target else {
      throw StoreError.stale(extension: change.extension.text)
    }
    _ = try check(change, user, revision: revision)
    try execute("DELETE FROM users WHERE id = ?", [user])
    try parking.note(user) { _ in true }
    try ledger.audit(change)
  }

  private func write(
    _ values: NewValues, over number: String, marksReset: Bool, to user: Int64
  ) throws {
    var assignments: [String] = []
    var arguments: Arguments = []
    if marksReset { assignments.append("was_reset = 1") }
    if values.extension.text != number {
      assignments.append("extension = ?")
      arguments.append(values.extension.text)
    }
    for (field, column) in columns.fields where values.sets(field) {
      assignments.append("\"\(column.name)\" = ?")
      arguments.append(try column.argument(values[field]))
      guard field == .loginName else { continue }
      assignments.append("login_key = ?")
      arguments.append(values.loginKey)
    }
    guard !assignments.isEmpty else { return }
    arguments.append(user)
    let isRenamed = values.extension.text != number || values.sets(.loginName)
    try makingRoom(for: values, user: user, isNew: false) {
      let sql = "UPDATE users SET \(assignments.joined(separator: ", ")) WHERE id = ?"
      // One that may be refused must not be used again.
      let statement =
        isRenamed ? try database.makeStatement(sql: sql) : try database.cachedStatement(sql: sql)
      try statement.execute(arguments: StatementArguments(arguments))
    }
  }

  /// Tries again while there is somebody in the way whose own change may still come.
  private func makingRoom(
    for values: NewValues, user: Int64, isNew: Bool, _ write: () throws -> Void
  ) throws {
    while true {
      do {
        return try write()
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        let refusal = try conflict(of: values, user: user, error, isNew: isNew)
        guard try park(for: values, user: user, refusal) else { throw refusal }
        // A statement that failed must not run again.
        if isNew { insert = try Self.insertion(database, columns) }
      }
    }
  }

  private func park(
    for values: NewValues, user: Int64, _ refusal: StoreError
  ) throws -> Bool {
    let holder = try Row.fetchOne(
      database,
      sql: """
        SELECT id, revision, extension FROM users
        WHERE organization_id = ? AND id <> ? AND (extension = ? OR login_key = ?)
        ORDER BY extension <> ?
        """,
      arguments: [
        organization, user, values.extension.text, values.loginKey, values.extension.text,
      ])
    guard let holder, let id = try? holder.get(0) as Int64, parking.mayMakeRoom(id) else {
      return false
    }
    let isNumber = try holder.get(2) == values.extension.text
    if isNumber {
      try database.execute(
        sql: "UPDATE users SET extension = ? WHERE id = ?", arguments: [try freeNumber(), id])
    } else {
      try execute("UPDATE users SET login_key = NULL WHERE id = ?", [id])
    }
    parking.park(
      id, revision: try holder.get(1), isNumber ? .number : .login, refusal: refusal)
    return true
  }

  private func freeNumber() throws -> String {
    while true {
      let number = parking.nextNumber()
      let isTaken = try Bool.fetchOne(
        database, sql: "SELECT 1 FROM users WHERE organization_id = ? AND extension = ?",
        arguments: [organization, number])
      if isTaken != true { return number }
    }
  }

  /// The user's present extension; throws `.stale` unless the user is as the change expects.
  private func check(
    _ change: UserChange, _ user: Int64, revision: Int64
  ) throws -> String {
    let statement = try database.cachedStatement(
      sql: "SELECT revision, extension FROM users WHERE id = ? AND organization_id = ?")
    let row = try Row.fetchOne(statement, arguments: [user, organization])
    guard let row, try parking.revision(of: user) ?? row.get(0) == revision else {
      throw StoreError.stale(extension: change.extension.text)
    }
    if let expected = change.expectedData {
      let data = try data(of: user).restricted(to: change.destroys)
      guard data.isWithin(expected) else {
        throw StoreError.stale(extension: change.extension.text)
      }
    }
    return try row.get(1)
  }

  private func data(of user: Int64) throws -> UserData {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT user_id, kind, count(*), sum(heard = 0) FROM user_data
        WHERE user_id = ? GROUP BY user_id, kind
        """, arguments: [user])
    var data = UserData()
    while let row = try rows.next() { try data.count(row) }
    return data
  }

  private func add(_ items: [Item], to table: ItemColumns, of user: Int64) throws {
    guard !items.isEmpty, let statement = insertItem[table.name] else { return }
    try table.checkKeys(of: items)
    for (position, item) in items.enumerated() {
      let values = try table.arguments(item)
      try statement.run([user, position] + values)
    }
  }

  /// Adds so much data of a kind, the unheard first.
  private func add(
    _ number: Int, _ unheard: Int, _ kind: UserData.Kind, of user: Int64
  ) throws {
    try execute(
      """
      INSERT INTO user_data (user_id, kind, heard)
      WITH RECURSIVE n (place) AS (SELECT 1 UNION ALL SELECT place + 1 FROM n WHERE place < ?)
      SELECT ?, ?, place > ? FROM n
      """, [number, user, kind.rawValue, unheard])
  }

  private func set(pin: String, of user: Int64) throws {
    try execute(
      """
      INSERT INTO credentials (user_id, pin_hash) VALUES (?, ?)
      ON CONFLICT (user_id) DO UPDATE SET pin_hash = excluded.pin_hash
      """, [user, pin])
  }

  private func clear(_ column: String, of user: Int64) throws {
    try execute(
      "UPDATE credentials SET \(column) = NULL WHERE user_id = ? AND \(column) IS NOT NULL",
      [user])
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// Which other user has the extension or the login name, in words.
  private func conflict(
    of values: NewValues, user: Int64, _ error: DatabaseError, isNew: Bool
  ) throws -> StoreError {
    let wanted = values.extension.text
    let taken = try Bool.fetchOne(
      database,
      sql: "SELECT 1 FROM users WHERE organization_id = ? AND extension = ? AND id <> ?",
      arguments: [organization, wanted, user])
    if taken == true, isNew { return .stale(extension: wanted) }
    if taken == true { return values.refusalOfNumber }
    let owner = try Row.fetchOne(
      database, sql: "SELECT organization_id, extension FROM users WHERE login_key = ? AND id <> ?",
      arguments: [values.loginKey, user])
    guard let owner else {
      return .refused(reason: "extension \(wanted): \(error.message ?? "a rule of the store")")
    }
    let isOurs = try owner.get(0) == organization
    return try values.refusal(loginNameOf: isOurs ? owner.get(1) : nil)
  }
}

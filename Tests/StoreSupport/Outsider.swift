package import Fields
package import GRDB
package import Model
import PostgresConnection
package import TestSupport

/// Somebody with a shell, who changes a store behind the program's back.
package struct Outsider {
  package enum Place {
    case memory(MemoryStore)
    case file(DatabaseQueue)
    case server(TestDatabase)
  }

  package let place: Place

  package init(_ place: Place) {
    self.place = place
  }

  /// The database of a store on a server.
  package var database: TestDatabase? {
    if case .server(let database) = place { database } else { nil }
  }

  package func setPassword(_ hash: String? = "hash", of user: StoredUser.ID) throws {
    if case .memory(let memory) = place { memory.setPassword(hash, of: user) }
    try setCredential("password_hash", hash, of: user)
  }

  package func setPIN(_ hash: String = "theirs", of user: StoredUser.ID) throws {
    if case .memory(let memory) = place { memory.edit(user) { $0.pinSet = true } }
    try setCredential("pin_hash", hash, of: user)
  }

  package func clearPIN(of user: StoredUser.ID) throws {
    if case .memory(let memory) = place { memory.edit(user) { $0.pinSet = false } }
    try edit("UPDATE credentials SET pin_hash = NULL WHERE user_id = \(user)")
  }

  package func remove(_ user: StoredUser.ID) throws {
    if case .memory(let memory) = place { memory.remove(user) }
    try edit("DELETE FROM users WHERE id = \(user)")
  }

  private func setCredential(_ column: String, _ hash: String?, of user: StoredUser.ID) throws {
    try file(
      """
      INSERT INTO credentials (user_id, \(column)) SELECT id, ? FROM users WHERE id = ?
      ON CONFLICT DO UPDATE SET \(column) = excluded.\(column)
      """, [hash, user])
    try server(
      """
      INSERT INTO credentials (organization_id, user_id, \(column))
      SELECT organization_id, id, $1 FROM users WHERE id = $2
      ON CONFLICT (organization_id, user_id) DO UPDATE SET \(column) = excluded.\(column)
      """, [PostgresValue(hash), .integer(user)])
  }

  package func setKind(_ kind: String, of user: StoredUser.ID) throws {
    try set("kind", to: kind, of: user) { $0[.kind] = .text(kind) }
  }

  package func rename(_ user: StoredUser.ID, to name: String) throws {
    try set("first_name", to: name, of: user) { $0[.firstName] = .text(name) }
  }

  package func renumber(_ user: StoredUser.ID, to number: Extension) throws {
    try set("extension", to: number.text, of: user) { $0.extension = number }
  }

  /// Writes a text into the field's column.
  package func set(_ field: Field, to text: String, of user: StoredUser.ID) throws {
    let column = field.name.replacing(".", with: "_")
    try set(column, to: text, of: user) { $0[field] = .text(text) }
  }

  private func set(
    _ column: String, to text: String, of user: StoredUser.ID,
    _ change: (inout StoredUser) -> Void
  ) throws {
    if case .memory(let memory) = place { memory.edit(user, change) }
    try file("UPDATE users SET \(column) = ? WHERE id = ?", [text, user])
    try server("UPDATE users SET \(column) = $1 WHERE id = $2", [.text(text), .integer(user)])
  }

  package func setEmails(_ emails: [String], of user: StoredUser.ID) throws {
    if case .memory(let memory) = place { memory.edit(user) { $0[.emails] = .texts(emails) } }
    let list = emails.map { "\"\($0)\"" }.joined(separator: ",")
    try file("UPDATE users SET emails = ? WHERE id = ?", ["[\(list)]", user])
    try server(
      "UPDATE users SET emails = $1 WHERE id = $2",
      [.array(PostgresArray(emails)), .integer(user)])
  }

  package func setData(_ data: UserData, of user: StoredUser.ID) throws {
    if case .memory(let memory) = place { memory.setData(data, of: user) }
    let voicemails = (0..<data.voicemails).map { ("voicemail", $0 >= data.unheard) }
    let greetings = (0..<data.greetings).map { _ in ("greetings", false) }
    let music = (0..<data.musicOnHold).map { _ in ("music_on_hold", false) }
    try file("DELETE FROM user_data WHERE user_id = ?", [user])
    try server("DELETE FROM user_data WHERE user_id = $1", [.integer(user)])
    for (kind, isHeard) in voicemails + greetings + music {
      try file(
        "INSERT INTO user_data (user_id, kind, heard) VALUES (?, ?, ?)", [user, kind, isHeard])
      try server(
        """
        INSERT INTO user_data (organization_id, user_id, kind, heard)
        SELECT organization_id, id, $2, $3 FROM users WHERE id = $1
        """, [.integer(user), .text(kind), .flag(isHeard)])
    }
  }

  package func useLinks(of user: StoredUser.ID, at now: Int64) throws {
    if case .memory(let memory) = place { memory.useLinks(of: user, at: now) }
    try file("UPDATE links SET used = ? WHERE user_id = ? AND used IS NULL", [now, user])
    try server(
      "UPDATE links SET used = $1 WHERE user_id = $2 AND used IS NULL",
      [.integer(now), .integer(user)])
  }

  /// When a session was last noted as used.
  package func lastUse(of session: String) throws -> Int64? {
    switch place {
    case .memory(let memory): memory.lastUse(of: session)
    case .file(let file):
      try file.read {
        try Int64.fetchOne(
          $0, sql: "SELECT used FROM sessions WHERE digest = ?", arguments: [session])
      }
    case .server(let database):
      try database.run("SELECT used FROM sessions WHERE digest = $1", [.text(session)])
        .first?.integer(0)
    }
  }

  /// A statement in the words that both servers of SQL know; on a file, foreign keys are checked.
  package func edit(_ sql: String) throws {
    switch place {
    case .memory: break
    case .file(let file): try file.inDatabase { try $0.execute(sql: sql) }
    case .server(let database): try database.run(sql)
    }
  }

  private func file(_ sql: String, _ arguments: StatementArguments) throws {
    guard case .file(let file) = place else { return }
    try file.write { try $0.execute(sql: sql, arguments: arguments) }
  }

  private func server(_ sql: String, _ values: [PostgresValue]) throws {
    guard case .server(let database) = place else { return }
    try database.run(sql, values)
  }
}

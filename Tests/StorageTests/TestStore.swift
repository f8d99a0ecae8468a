import AccountStorage
import Fields
import Foundation
import GRDB
import Model
import SQLiteStorage
import Storage
import TestSupport

/// A fresh store of some kind, and what others do to it behind the program's back.
final class TestStore {
  enum Kind: String, CaseIterable {
    case memory
    case sqlite
  }

  let store: any Store & AccountStore
  private let memory: MemoryStore?
  private let raw: DatabaseQueue?

  init(_ kind: Kind, in folder: TestFolder) throws {
    switch kind {
    case .memory:
      let memory = MemoryStore()
      (store, self.memory, raw) = (memory, memory, nil)
    case .sqlite:
      let path = folder.path("roster.db")
      store = try SQLiteStore.create(
        path: path, organization: "acme", company: "Acme", domain: "acme.example.com")
      memory = nil
      raw = try DatabaseQueue(path: path)
    }
  }

  func setPassword(_ hash: String? = "hash", of user: StoredUser.ID) throws {
    memory?.setPassword(hash, of: user)
    try execute(
      """
      INSERT INTO credentials (user_id, password_hash) SELECT id, ? FROM users WHERE id = ?
      ON CONFLICT DO UPDATE SET password_hash = excluded.password_hash
      """, [hash, user])
  }

  func setKind(_ kind: String, of user: StoredUser.ID) throws {
    memory?.edit(user) { $0[.kind] = .text(kind) }
    try execute("UPDATE users SET kind = ? WHERE id = ?", [kind, user])
  }

  func setEmails(_ emails: [String], of user: StoredUser.ID) throws {
    memory?.edit(user) { $0[.emails] = .texts(emails) }
    let list = emails.map { "\"\($0)\"" }.joined(separator: ",")
    try execute("UPDATE users SET emails = ? WHERE id = ?", ["[\(list)]", user])
  }

  /// When a session was last noted as used.
  func lastUse(of session: String) throws -> Int64? {
    if let memory { return memory.lastUse(of: session) }
    return try raw?.read {
      try Int64.fetchOne(
        $0, sql: "SELECT used FROM sessions WHERE digest = ?", arguments: [session])
    }
  }

  func rename(_ user: StoredUser.ID, to name: String) throws {
    memory?.edit(user) { $0[.firstName] = .text(name) }
    try execute("UPDATE users SET first_name = ? WHERE id = ?", [name, user])
  }

  func setData(_ data: UserData, of user: StoredUser.ID) throws {
    memory?.setData(data, of: user)
    let voicemails = (0..<data.voicemails).map { ("voicemail", $0 >= data.unheard) }
    let greetings = (0..<data.greetings).map { _ in ("greetings", false) }
    let music = (0..<data.musicOnHold).map { _ in ("music_on_hold", false) }
    try execute("DELETE FROM user_data WHERE user_id = ?", [user])
    for (kind, isHeard) in voicemails + greetings + music {
      try execute(
        "INSERT INTO user_data (user_id, kind, heard) VALUES (?, ?, ?)", [user, kind, isHeard])
    }
  }

  func useLinks(of user: StoredUser.ID, at now: Int64) throws {
    memory?.useLinks(of: user, at: now)
    try execute("UPDATE links SET used = ? WHERE user_id = ? AND used IS NULL", [now, user])
  }

  /// What somebody does with the sqlite3 shell.
  func edit(_ sql: String) throws { try raw?.inDatabase { try $0.execute(sql: sql) } }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try raw?.write { try $0.execute(sql: sql, arguments: arguments) }
  }
}

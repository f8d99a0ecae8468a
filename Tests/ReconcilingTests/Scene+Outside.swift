import Fields
import GRDB
import Model
import Storage
import TestSupport

/// What others do to the store, behind the program's back.
extension Scene {
  func setPassword(of user: StoredUser.ID) throws {
    memory?.edit(user) { $0.passwordSet = true }
    try setCredential("password_hash", of: user)
  }

  func setPIN(of user: StoredUser.ID) throws {
    memory?.edit(user) { $0.pinSet = true }
    try setCredential("pin_hash", of: user)
  }

  private func setCredential(_ column: String, of user: StoredUser.ID) throws {
    try execute(
      """
      INSERT INTO credentials (user_id, \(column)) SELECT id, 'theirs' FROM users WHERE id = ?
      ON CONFLICT DO UPDATE SET \(column) = 'theirs'
      """, [user])
  }

  func rename(_ user: StoredUser.ID, to name: String) throws {
    memory?.edit(user) { $0[.firstName] = .text(name) }
    try execute("UPDATE users SET first_name = ? WHERE id = ?", [name, user])
  }

  func renumber(_ user: StoredUser.ID, to number: Extension) throws {
    memory?.edit(user) { $0.extension = number }
    try execute("UPDATE users SET extension = ? WHERE id = ?", [number.text, user])
  }

  func setData(_ data: UserData, of user: StoredUser.ID) throws {
    memory?.setData(data, of: user)
    let voicemails = (0..<data.voicemails).map { ("voicemail", $0 >= data.unheard) }
    let greetings = (0..<data.greetings).map { _ in ("greetings", false) }
    let music = (0..<data.musicOnHold).map { _ in ("music_on_hold", false) }
    for (kind, isHeard) in voicemails + greetings + music {
      try execute(
        "INSERT INTO user_data (user_id, kind, heard) VALUES (?, ?, ?)", [user, kind, isHeard])
    }
  }

  func useLinks(of user: StoredUser.ID) throws {
    memory?.useLinks(of: user, at: clock.now)
    try execute(
      "UPDATE links SET used = ? WHERE user_id = ? AND used IS NULL", [clock.now, user])
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try raw?.write { try $0.execute(sql: sql, arguments: arguments) }
  }
}

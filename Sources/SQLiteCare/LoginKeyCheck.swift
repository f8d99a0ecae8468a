import Diagnostics
import GRDB

/// Whether people are found by their login names.
enum LoginKeyCheck {
  static func findings(in database: Database) throws -> [StoreFinding] {
    guard try database.has("login_name", in: "users"), try database.has("login_key", in: "users")
    else { return [] }
    let rows = try Row.fetchCursor(database, sql: "SELECT id, login_name, login_key FROM users")
    var findings: [StoreFinding] = []
    while let row = try rows.next() {
      let wanted = (row[1] as String?)?.lowercased()
      guard wanted != row[2] as String? else { continue }
      let id = row[0] as Int64? ?? 0
      findings.append(
        StoreFinding(
          .loginKey, "The login key of users, row \(id), is not that of the login name.",
          remedy:
            "Run in the sqlite3 shell: UPDATE users SET login_key = lower(login_name) WHERE id "
            + "= \(id);"))
    }
    return findings
  }
}

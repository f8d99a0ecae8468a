/// Whoever changes a user, a shell included, makes the user's revision grow.
struct Trigger {
  let name: String
  let table: String
  /// When, for which rows, and under which condition.
  let event: String
  let function: String

  var definition: String {
    """
    DROP TRIGGER IF EXISTS \(name) ON rollcall.\(table);
    CREATE TRIGGER \(name) \(event) EXECUTE FUNCTION rollcall.\(function)();

    """
  }

  static let all = users + ["phones", "answering_rules", "credentials"].flatMap(growth) + passwords

  private static let users = [
    Trigger(
      name: "users_changed", table: "users",
      event: """
        BEFORE UPDATE ON rollcall.users FOR EACH ROW WHEN (NEW.revision <= OLD.revision)
        """, function: "grow_revision"),
    // The program writes the key itself; this is for edits behind its back.
    Trigger(
      name: "users_login_changed", table: "users",
      event: """
        BEFORE UPDATE OF login_name ON rollcall.users FOR EACH ROW
        WHEN (NEW.login_name IS DISTINCT FROM OLD.login_name
          AND NEW.login_key IS NOT DISTINCT FROM OLD.login_key)
        """, function: "keep_login_key"),
    Trigger(
      name: "users_login_added", table: "users",
      event: """
        BEFORE INSERT ON rollcall.users FOR EACH ROW
        WHEN (NEW.login_name IS NOT NULL AND NEW.login_key IS NULL)
        """, function: "keep_login_key"),
    Trigger(
      name: "counters_lowered", table: "organizations",
      event: """
        BEFORE UPDATE ON rollcall.organizations FOR EACH ROW
        WHEN (NEW.last_user < OLD.last_user OR NEW.last_link < OLD.last_link
          OR NEW.last_mail < OLD.last_mail OR NEW.last_audit < OLD.last_audit
          OR NEW.last_user > OLD.last_user + 10000000 OR NEW.last_link > OLD.last_link + 10000000
          OR NEW.last_mail > OLD.last_mail + 10000000
          OR NEW.last_audit > OLD.last_audit + 100000000)
        """, function: "guard_counters"),
  ]

  /// One a statement, so that a thousand entries cost one update.
  private static func growth(of table: String) -> [Trigger] {
    let events = [
      ("added", "INSERT", "NEW TABLE AS come"),
      ("changed", "UPDATE", "OLD TABLE AS gone NEW TABLE AS come"),
      ("removed", "DELETE", "OLD TABLE AS gone"),
    ]
    return events.map { name, event, rows in
      Trigger(
        name: "\(table)_\(name)", table: table,
        event: "AFTER \(event) ON rollcall.\(table) REFERENCING \(rows) FOR EACH STATEMENT",
        function: "grow_owner_\(name)")
    }
  }

  /// Whoever changes or clears a password ends the user's sessions, and few may set one.
  private static let passwords = [
    Trigger(
      name: "sessions_password_changed", table: "credentials",
      event: """
        AFTER UPDATE ON rollcall.credentials FOR EACH ROW
        WHEN (NEW.password_hash IS DISTINCT FROM OLD.password_hash
          OR NEW.user_id <> OLD.user_id OR NEW.organization_id <> OLD.organization_id)
        """, function: "end_sessions"),
    Trigger(
      name: "sessions_password_added", table: "credentials",
      event: """
        AFTER INSERT ON rollcall.credentials FOR EACH ROW WHEN (NEW.password_hash IS NOT NULL)
        """, function: "end_sessions"),
    Trigger(
      name: "sessions_password_removed", table: "credentials",
      event: "AFTER DELETE ON rollcall.credentials FOR EACH ROW", function: "end_sessions"),
    Trigger(
      name: "password_added", table: "credentials",
      event: """
        BEFORE INSERT ON rollcall.credentials FOR EACH ROW WHEN (NEW.password_hash IS NOT NULL)
        """, function: "guard_password"),
    Trigger(
      name: "password_changed", table: "credentials",
      event: """
        BEFORE UPDATE ON rollcall.credentials FOR EACH ROW
        WHEN (NEW.password_hash IS NOT NULL
          AND NEW.password_hash IS DISTINCT FROM OLD.password_hash)
        """, function: "guard_password"),
  ]
}

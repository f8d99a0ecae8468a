extension Schema {
  /// Whoever changes a user, a shell included, makes the user's revision grow.
  static let triggers = """
    CREATE TRIGGER users_changed AFTER UPDATE ON users
      WHEN NEW.revision <= OLD.revision
    BEGIN
      UPDATE users SET revision = OLD.revision + 1 WHERE id = NEW.id;
    END;

    -- The program writes the key itself; this is for edits behind its back.
    CREATE TRIGGER users_login_changed AFTER UPDATE OF login_name ON users
      WHEN NEW.login_name IS NOT OLD.login_name AND NEW.login_key IS OLD.login_key
    BEGIN
      UPDATE users SET login_key = lower(NEW.login_name) WHERE id = NEW.id;
    END;

    CREATE TRIGGER users_login_added AFTER INSERT ON users
      WHEN NEW.login_name IS NOT NULL AND NEW.login_key IS NULL
    BEGIN
      UPDATE users SET login_key = lower(NEW.login_name) WHERE id = NEW.id;
    END;

    """ + ["phones", "answering_rules", "credentials"].map(growth).joined()

  private static func growth(of table: String) -> String {
    """
    CREATE TRIGGER \(table)_added AFTER INSERT ON \(table)
    BEGIN
      UPDATE users SET revision = revision + 1 WHERE id = NEW.user_id;
    END;

    CREATE TRIGGER \(table)_changed AFTER UPDATE ON \(table)
    BEGIN
      UPDATE users SET revision = revision + 1 WHERE id IN (OLD.user_id, NEW.user_id);
    END;

    CREATE TRIGGER \(table)_removed AFTER DELETE ON \(table)
    BEGIN
      UPDATE users SET revision = revision + 1 WHERE id = OLD.user_id;
    END;

    """
  }
}

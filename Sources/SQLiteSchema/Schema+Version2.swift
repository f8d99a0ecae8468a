extension Schema {
  /// Version 2: the portal sends mails and knows sessions, under a lock of its own.
  static let portal = locks + outbox + sessions

  private static let locks = """
    ALTER TABLE lock RENAME TO lock_1;

    CREATE TABLE lock (
      organization_id INTEGER NOT NULL REFERENCES organizations (id),
      channel TEXT NOT NULL CHECK (channel IN ('run', 'portal')),
      token TEXT NOT NULL,
      who TEXT NOT NULL,
      host TEXT NOT NULL,
      process INTEGER NOT NULL,
      process_start INTEGER NOT NULL,
      purpose TEXT NOT NULL,
      since INTEGER NOT NULL,
      lease_end INTEGER NOT NULL,
      PRIMARY KEY (organization_id, channel)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO lock (organization_id, channel, token, who, host, process, process_start, purpose,
      since, lease_end)
    SELECT organization_id, 'run', token, who, host, process, process_start, purpose, since,
      lease_end
    FROM lock_1;

    DROP TABLE lock_1;

    """

  /// A notice carries no link, so a mail says itself whose it is and where it goes.
  ///
  /// The sequence goes on where it was: the number of a mail is never given again.
  private static let outbox = """
    ALTER TABLE outbox RENAME TO outbox_1;

    CREATE TABLE outbox (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      link_id INTEGER UNIQUE REFERENCES links (id) ON DELETE CASCADE,
      channel TEXT NOT NULL CHECK (channel IN ('run', 'portal')),
      kind TEXT NOT NULL,
      address TEXT NOT NULL,
      canonical_address TEXT NOT NULL,
      content TEXT NOT NULL,
      message_id TEXT NOT NULL,
      created INTEGER NOT NULL,
      state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'failed')),
      attempts INTEGER NOT NULL DEFAULT 0,
      last_error TEXT
    ) STRICT;

    INSERT INTO sqlite_sequence (name, seq)
    SELECT 'outbox', seq FROM sqlite_sequence WHERE name = 'outbox_1';

    INSERT INTO outbox (id, user_id, link_id, channel, kind, address, canonical_address, content,
      message_id, created, state, attempts, last_error)
    SELECT o.id, l.user_id, l.id, 'run', l.purpose, l.address, l.canonical_address, o.content,
      o.message_id, l.created, o.state, o.attempts, o.last_error
    FROM outbox_1 o JOIN links l ON l.id = o.link_id;

    DROP TABLE outbox_1;

    CREATE INDEX outbox_by_user ON outbox (user_id);

    DROP INDEX links_open;
    CREATE INDEX links_by_address ON links (canonical_address);

    """

  /// Whoever changes or clears a password, a shell included, ends the user's sessions.
  ///
  /// An insertion may replace a row, which counts as no deletion.
  private static let sessions = """
    CREATE TABLE sessions (
      digest TEXT PRIMARY KEY,
      user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      created INTEGER NOT NULL,
      used INTEGER NOT NULL,
      expires INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX sessions_by_user ON sessions (user_id);
    CREATE INDEX sessions_by_end ON sessions (expires);

    CREATE TRIGGER sessions_password_changed AFTER UPDATE OF user_id, password_hash ON credentials
      WHEN NEW.password_hash IS NOT OLD.password_hash OR NEW.user_id IS NOT OLD.user_id
    BEGIN
      DELETE FROM sessions WHERE user_id IN (OLD.user_id, NEW.user_id);
    END;

    CREATE TRIGGER sessions_password_added AFTER INSERT ON credentials
      WHEN NEW.password_hash IS NOT NULL
    BEGIN
      DELETE FROM sessions WHERE user_id = NEW.user_id;
    END;

    CREATE TRIGGER sessions_password_removed AFTER DELETE ON credentials
    BEGIN
      DELETE FROM sessions WHERE user_id = OLD.user_id;
    END;

    """
}

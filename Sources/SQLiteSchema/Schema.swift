/// Version 1 of the tables.
///
/// Written out, not derived from the field table: a later field is a later step. A test holds the
/// columns and the field table together.
enum Schema {
  static let tables = organizations + users + items + ledger

  private static let organizations = """
    CREATE TABLE meta (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      store TEXT NOT NULL,
      created INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE organizations (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      company TEXT NOT NULL,
      domain TEXT NOT NULL
    ) STRICT;

    CREATE TABLE operators (
      id INTEGER PRIMARY KEY,
      organization_id INTEGER NOT NULL REFERENCES organizations (id),
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      created INTEGER NOT NULL,
      UNIQUE (organization_id, name)
    ) STRICT;

    CREATE TABLE lock (
      organization_id INTEGER PRIMARY KEY REFERENCES organizations (id),
      token TEXT NOT NULL,
      who TEXT NOT NULL,
      host TEXT NOT NULL,
      process INTEGER NOT NULL,
      process_start INTEGER NOT NULL,
      purpose TEXT NOT NULL,
      since INTEGER NOT NULL,
      lease_end INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE departments (
      organization_id INTEGER NOT NULL REFERENCES organizations (id),
      name TEXT NOT NULL,
      PRIMARY KEY (organization_id, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sites (
      organization_id INTEGER NOT NULL REFERENCES organizations (id),
      name TEXT NOT NULL,
      time_zone TEXT,
      PRIMARY KEY (organization_id, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE phone_numbers (
      organization_id INTEGER NOT NULL REFERENCES organizations (id),
      number TEXT NOT NULL,
      extension TEXT,
      PRIMARY KEY (organization_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE shared_contacts (
      organization_id INTEGER NOT NULL REFERENCES organizations (id),
      name TEXT NOT NULL,
      company TEXT,
      emails TEXT,
      phones_work TEXT,
      phones_mobile TEXT,
      phones_home TEXT,
      phones_fax TEXT,
      phones_other TEXT,
      PRIMARY KEY (organization_id, name)
    ) STRICT, WITHOUT ROWID;

    """

  /// `AUTOINCREMENT`: the number of a removed user is never given again, so that a plan made for
  /// the one can't hit the other.
  private static let users = """
    CREATE TABLE users (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      organization_id INTEGER NOT NULL REFERENCES organizations (id),
      revision INTEGER NOT NULL DEFAULT 1,
      was_reset INTEGER NOT NULL DEFAULT 0 CHECK (was_reset IN (0, 1)),
      created INTEGER NOT NULL DEFAULT 0,
      extension TEXT NOT NULL
        CHECK (length(extension) BETWEEN 2 AND 16 AND extension NOT GLOB '*[^0-9]*'),
      extension_number INTEGER AS (CAST(extension AS INTEGER)),
      login_key TEXT UNIQUE,
      login_name TEXT,
      caller_id TEXT,
      emergency_caller_id TEXT,
      kind TEXT,
      first_name TEXT,
      last_name TEXT,
      emails TEXT,
      department TEXT,
      site TEXT,
      time_zone TEXT,
      scope TEXT,
      record_calls INTEGER CHECK (record_calls IN (0, 1)),
      directory_announce INTEGER CHECK (directory_announce IN (0, 1)),
      directory_list INTEGER CHECK (directory_list IN (0, 1)),
      voicemail_enabled INTEGER CHECK (voicemail_enabled IN (0, 1)),
      voicemail_transcription INTEGER CHECK (voicemail_transcription IN (0, 1)),
      voicemail_email_notification TEXT,
      voicemail_announce_time INTEGER CHECK (voicemail_announce_time IN (0, 1)),
      voicemail_announce_caller_id INTEGER CHECK (voicemail_announce_caller_id IN (0, 1)),
      voicemail_newest_first INTEGER CHECK (voicemail_newest_first IN (0, 1)),
      direct_numbers TEXT,
      agents TEXT
    ) STRICT;

    CREATE UNIQUE INDEX users_by_extension
      ON users (organization_id, extension_number, extension);

    """

  /// What belongs to a user and counts as a change of them.
  ///
  /// Deferred, so that a new user's entries come first and the triggers find nobody to count up.
  private static let items = """
    CREATE TABLE phones (
      user_id INTEGER NOT NULL
        REFERENCES users (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL,
      mac TEXT,
      model TEXT,
      line INTEGER,
      position INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (user_id, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE answering_rules (
      user_id INTEGER NOT NULL
        REFERENCES users (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
      time_frame TEXT NOT NULL,
      enabled INTEGER CHECK (enabled IN (0, 1)),
      ring TEXT,
      forward_always TEXT,
      forward_busy TEXT,
      forward_no_answer TEXT,
      forward_unregistered TEXT,
      do_not_disturb INTEGER CHECK (do_not_disturb IN (0, 1)),
      ring_seconds INTEGER,
      position INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (user_id, time_frame)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE credentials (
      user_id INTEGER PRIMARY KEY
        REFERENCES users (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
      password_hash TEXT,
      pin_hash TEXT
    ) STRICT;

    CREATE TABLE user_data (
      id INTEGER PRIMARY KEY,
      user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('voicemail', 'greetings', 'music_on_hold')),
      label TEXT,
      heard INTEGER NOT NULL DEFAULT 0 CHECK (heard IN (0, 1)),
      size INTEGER NOT NULL DEFAULT 0,
      created INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE INDEX user_data_by_user ON user_data (user_id, kind, heard);

    """

  private static let ledger = """
    CREATE TABLE applied (
      user_id INTEGER PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
      fingerprint INTEGER NOT NULL,
      field_values TEXT NOT NULL
    ) STRICT;

    CREATE TABLE receipts (
      user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      request TEXT NOT NULL,
      run TEXT NOT NULL,
      created INTEGER NOT NULL,
      PRIMARY KEY (user_id, kind, request)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX receipts_of_texts ON receipts (user_id, kind, request)
      WHERE request <> 'true' OR kind = 'welcome_owed';

    CREATE TABLE links (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      digest TEXT NOT NULL UNIQUE,
      nonce TEXT NOT NULL,
      purpose TEXT NOT NULL,
      address TEXT NOT NULL,
      canonical_address TEXT NOT NULL,
      user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      created INTEGER NOT NULL,
      expires INTEGER NOT NULL,
      used INTEGER,
      superseded INTEGER,
      sent INTEGER
    ) STRICT;

    CREATE INDEX links_by_user ON links (user_id);
    CREATE INDEX links_open ON links (canonical_address)
      WHERE used IS NULL AND superseded IS NULL;

    CREATE TABLE outbox (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      link_id INTEGER NOT NULL UNIQUE REFERENCES links (id) ON DELETE CASCADE,
      content TEXT NOT NULL,
      message_id TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'failed')),
      attempts INTEGER NOT NULL DEFAULT 0,
      last_error TEXT
    ) STRICT;

    CREATE TABLE audit (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      organization_id INTEGER NOT NULL REFERENCES organizations (id),
      time INTEGER NOT NULL,
      who TEXT NOT NULL,
      role TEXT NOT NULL,
      run TEXT NOT NULL,
      action TEXT NOT NULL,
      resource TEXT NOT NULL,
      key TEXT NOT NULL,
      changes TEXT NOT NULL
    ) STRICT;

    CREATE INDEX audit_by_key ON audit (organization_id, key);

    """
}

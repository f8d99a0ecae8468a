extension Schema {
  static let ledger = """
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

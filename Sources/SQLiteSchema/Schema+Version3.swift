extension Schema {
  /// Version 3: operators have tokens and areas, and requests to support are remembered.
  ///
  /// No program ever wrote into the operators of version 1. Support has no organization: it acts on
  /// all of a store.
  static let operators = """
    DROP TABLE operators;

    CREATE TABLE operators (
      id INTEGER PRIMARY KEY,
      organization_id INTEGER REFERENCES organizations (id),
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      site TEXT,
      queues TEXT,
      token_digest TEXT NOT NULL UNIQUE,
      created INTEGER NOT NULL,
      created_by TEXT NOT NULL,
      revoked INTEGER,
      CHECK ((organization_id IS NULL) = (role = 'support')),
      UNIQUE (organization_id, name)
    ) STRICT;

    CREATE TABLE support_requests (
      user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      field TEXT NOT NULL,
      change TEXT NOT NULL,
      since INTEGER NOT NULL,
      PRIMARY KEY (user_id, field)
    ) STRICT, WITHOUT ROWID;

    """
}

extension Tables {
  static let ledger = """
    CREATE TABLE rollcall.applied (
      organization_id bigint NOT NULL,
      user_id bigint NOT NULL,
      fingerprint bigint NOT NULL,
      field_values text NOT NULL,
      PRIMARY KEY (organization_id, user_id),
      FOREIGN KEY (organization_id, user_id) REFERENCES rollcall.users ON DELETE CASCADE
    );

    CREATE TABLE rollcall.receipts (
      organization_id bigint NOT NULL,
      user_id bigint NOT NULL,
      kind text COLLATE "C" NOT NULL,
      request text COLLATE "C" NOT NULL,
      run text NOT NULL,
      created bigint NOT NULL,
      PRIMARY KEY (organization_id, user_id, kind, request),
      FOREIGN KEY (organization_id, user_id) REFERENCES rollcall.users ON DELETE CASCADE
    );

    CREATE INDEX receipts_of_texts ON rollcall.receipts (organization_id, user_id, kind, request)
      WHERE request <> 'true' OR kind = 'welcome_owed';

    CREATE TABLE rollcall.links (
      organization_id bigint NOT NULL,
      id bigint NOT NULL,
      digest text COLLATE "C" NOT NULL,
      nonce text NOT NULL,
      purpose text NOT NULL,
      address text NOT NULL,
      canonical_address text COLLATE "C" NOT NULL,
      user_id bigint NOT NULL,
      created bigint NOT NULL,
      expires bigint NOT NULL,
      used bigint,
      superseded bigint,
      sent bigint,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, digest),
      FOREIGN KEY (organization_id, user_id) REFERENCES rollcall.users ON DELETE CASCADE
    );

    CREATE INDEX links_by_user ON rollcall.links (organization_id, user_id);
    CREATE INDEX links_by_address ON rollcall.links (organization_id, canonical_address);

    CREATE TABLE rollcall.outbox (
      organization_id bigint NOT NULL,
      id bigint NOT NULL,
      user_id bigint NOT NULL,
      link_id bigint,
      channel text NOT NULL CHECK (channel IN ('run', 'portal')),
      kind text NOT NULL,
      address text NOT NULL,
      canonical_address text NOT NULL,
      content text NOT NULL,
      message_id text NOT NULL,
      created bigint NOT NULL,
      state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'failed')),
      attempts bigint NOT NULL DEFAULT 0,
      last_error text,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, link_id),
      FOREIGN KEY (organization_id, user_id) REFERENCES rollcall.users ON DELETE CASCADE,
      FOREIGN KEY (organization_id, link_id) REFERENCES rollcall.links ON DELETE CASCADE
    );

    CREATE INDEX outbox_by_user ON rollcall.outbox (organization_id, user_id);

    CREATE TABLE rollcall.support_requests (
      organization_id bigint NOT NULL,
      user_id bigint NOT NULL,
      field text COLLATE "C" NOT NULL,
      change text NOT NULL,
      since bigint NOT NULL,
      PRIMARY KEY (organization_id, user_id, field),
      FOREIGN KEY (organization_id, user_id) REFERENCES rollcall.users ON DELETE CASCADE
    );

    """

  /// Of the audit log, `login` is what the server itself knows of the author.
  ///
  /// Support has no organization: it acts on all of a store.
  static let people = """
    CREATE TABLE rollcall.audit (
      organization_id bigint NOT NULL REFERENCES rollcall.organizations (id),
      id bigint NOT NULL,
      time bigint NOT NULL,
      who text NOT NULL,
      role text NOT NULL,
      run text NOT NULL,
      action text NOT NULL,
      resource text NOT NULL,
      key text COLLATE "C" NOT NULL,
      changes text NOT NULL,
      login text NOT NULL DEFAULT session_user,
      PRIMARY KEY (organization_id, id)
    );

    CREATE INDEX audit_by_key ON rollcall.audit (organization_id, key);

    CREATE TABLE rollcall.sessions (
      organization_id bigint NOT NULL,
      digest text COLLATE "C" NOT NULL,
      user_id bigint NOT NULL,
      created bigint NOT NULL,
      used bigint NOT NULL,
      expires bigint NOT NULL,
      PRIMARY KEY (organization_id, digest),
      FOREIGN KEY (organization_id, user_id) REFERENCES rollcall.users ON DELETE CASCADE
    );

    CREATE INDEX sessions_by_user ON rollcall.sessions (organization_id, user_id);
    CREATE INDEX sessions_by_end ON rollcall.sessions (organization_id, expires);

    CREATE TABLE rollcall.operators (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      organization_id bigint REFERENCES rollcall.organizations (id),
      name text COLLATE "C" NOT NULL,
      role text NOT NULL,
      site text,
      queues text[],
      token_digest text COLLATE "C" NOT NULL UNIQUE,
      created bigint NOT NULL,
      created_by text NOT NULL,
      revoked bigint,
      CHECK ((organization_id IS NULL) = (role = 'support')),
      UNIQUE (organization_id, name)
    );

    """
}

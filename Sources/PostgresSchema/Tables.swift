/// Version 1 of the tables.
///
/// Written out, not derived from the field table: a later field is a later step. A test holds the
/// columns and the field table together. Keys compare by their bytes, as in every other store.
enum Tables {
  static let all = organizations + resources + users + items + ledger + people

  /// The counters give out numbers that are never given again, per organization.
  private static let organizations = """
    CREATE TABLE rollcall.meta (
      id bigint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
      store text NOT NULL DEFAULT gen_random_uuid(),
      version bigint NOT NULL,
      created bigint NOT NULL DEFAULT extract(epoch FROM now())
    );

    CREATE TABLE rollcall.organizations (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text COLLATE "C" NOT NULL UNIQUE,
      company text NOT NULL,
      domain text NOT NULL,
      last_user bigint NOT NULL DEFAULT 0,
      last_link bigint NOT NULL DEFAULT 0,
      last_mail bigint NOT NULL DEFAULT 0,
      last_audit bigint NOT NULL DEFAULT 0
    );

    CREATE TABLE rollcall.logins (
      login text COLLATE "C" NOT NULL,
      organization_id bigint REFERENCES rollcall.organizations (id),
      role text NOT NULL,
      site text,
      UNIQUE (login, organization_id),
      CHECK ((organization_id IS NULL) = (role = 'support'))
    );

    CREATE TABLE rollcall.lock (
      organization_id bigint NOT NULL REFERENCES rollcall.organizations (id),
      channel text COLLATE "C" NOT NULL CHECK (channel IN ('run', 'portal')),
      token text NOT NULL,
      who text NOT NULL,
      host text NOT NULL,
      process bigint NOT NULL,
      process_start bigint NOT NULL,
      purpose text NOT NULL,
      since bigint NOT NULL,
      lease_end bigint NOT NULL,
      PRIMARY KEY (organization_id, channel)
    );

    """

  private static let resources = """
    CREATE TABLE rollcall.departments (
      organization_id bigint NOT NULL REFERENCES rollcall.organizations (id),
      name text COLLATE "C" NOT NULL,
      PRIMARY KEY (organization_id, name)
    );

    CREATE TABLE rollcall.sites (
      organization_id bigint NOT NULL REFERENCES rollcall.organizations (id),
      name text COLLATE "C" NOT NULL,
      time_zone text,
      PRIMARY KEY (organization_id, name)
    );

    CREATE TABLE rollcall.phone_numbers (
      organization_id bigint NOT NULL REFERENCES rollcall.organizations (id),
      number text COLLATE "C" NOT NULL,
      extension text,
      PRIMARY KEY (organization_id, number)
    );

    CREATE TABLE rollcall.shared_contacts (
      organization_id bigint NOT NULL REFERENCES rollcall.organizations (id),
      name text COLLATE "C" NOT NULL,
      company text,
      emails text[],
      phones_work text,
      phones_mobile text,
      phones_home text,
      phones_fax text,
      phones_other text,
      PRIMARY KEY (organization_id, name)
    );

    """

  private static let users = """
    CREATE TABLE rollcall.users (
      organization_id bigint NOT NULL REFERENCES rollcall.organizations (id),
      id bigint NOT NULL,
      revision bigint NOT NULL DEFAULT 1,
      was_reset boolean NOT NULL DEFAULT false,
      created bigint NOT NULL DEFAULT 0,
      extension text COLLATE "C" NOT NULL CHECK (extension ~ '^[0-9]{2,16}$'),
      extension_number bigint GENERATED ALWAYS AS (extension::bigint) STORED,
      login_key text COLLATE "C" UNIQUE,
      login_name text,
      caller_id text,
      emergency_caller_id text,
      kind text,
      first_name text,
      last_name text,
      emails text[],
      department text,
      site text,
      time_zone text,
      scope text,
      record_calls boolean,
      directory_announce boolean,
      directory_list boolean,
      voicemail_enabled boolean,
      voicemail_transcription boolean,
      voicemail_email_notification text,
      voicemail_announce_time boolean,
      voicemail_announce_caller_id boolean,
      voicemail_newest_first boolean,
      direct_numbers text[],
      agents text[],
      PRIMARY KEY (organization_id, id)
    );

    CREATE UNIQUE INDEX users_by_extension
      ON rollcall.users (organization_id, extension_number, extension);

    """

  /// What belongs to a user and counts as a change of them.
  ///
  /// Deferred, so that a new user's entries come first and the triggers find nobody to count up.
  private static let items = """
    CREATE TABLE rollcall.phones (
      organization_id bigint NOT NULL,
      user_id bigint NOT NULL,
      name text COLLATE "C" NOT NULL,
      mac text,
      model text,
      line bigint,
      position bigint NOT NULL DEFAULT 0,
      PRIMARY KEY (organization_id, user_id, name),
      FOREIGN KEY (organization_id, user_id) REFERENCES rollcall.users
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
    );

    CREATE TABLE rollcall.answering_rules (
      organization_id bigint NOT NULL,
      user_id bigint NOT NULL,
      time_frame text COLLATE "C" NOT NULL,
      enabled boolean,
      ring text[],
      forward_always text,
      forward_busy text,
      forward_no_answer text,
      forward_unregistered text,
      do_not_disturb boolean,
      ring_seconds bigint,
      position bigint NOT NULL DEFAULT 0,
      PRIMARY KEY (organization_id, user_id, time_frame),
      FOREIGN KEY (organization_id, user_id) REFERENCES rollcall.users
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
    );

    -- Who may not read a hash may know whether there is one.
    CREATE TABLE rollcall.credentials (
      organization_id bigint NOT NULL,
      user_id bigint NOT NULL,
      password_hash text,
      pin_hash text,
      password_set boolean GENERATED ALWAYS AS (password_hash IS NOT NULL) STORED,
      pin_set boolean GENERATED ALWAYS AS (pin_hash IS NOT NULL) STORED,
      PRIMARY KEY (organization_id, user_id),
      FOREIGN KEY (organization_id, user_id) REFERENCES rollcall.users
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
    );

    CREATE TABLE rollcall.user_data (
      organization_id bigint NOT NULL,
      user_id bigint NOT NULL,
      id bigint GENERATED ALWAYS AS IDENTITY,
      kind text NOT NULL CHECK (kind IN ('voicemail', 'greetings', 'music_on_hold')),
      label text,
      heard boolean NOT NULL DEFAULT false,
      size bigint NOT NULL DEFAULT 0,
      created bigint NOT NULL DEFAULT 0,
      PRIMARY KEY (organization_id, user_id, id),
      FOREIGN KEY (organization_id, user_id) REFERENCES rollcall.users ON DELETE CASCADE
    );

    """
}

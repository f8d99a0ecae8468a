extension Functions {
  /// How the owner lets logins in and out; nobody else may call them.
  static let admission = [
    SchemaFunction(
      name: "admit", arguments: "login text, organization text, role text, site text",
      defaults: "login text, organization text, role text, site text DEFAULT NULL",
      returns: "void", language: "plpgsql",
      body: """

        #variable_conflict use_column
        DECLARE
          kind text := CASE role WHEN 'call_center_supervisor' THEN 'supervisor' ELSE role END;
          number bigint;
        BEGIN
          IF kind NOT IN (\(names(DatabaseRole.allCases.map(\.rawValue)))) THEN
            RAISE EXCEPTION 'there is no role %', kind
              USING HINT = 'Roles: \(DatabaseRole.allCases.map(\.rawValue).joined(separator: ", ")).';
          END IF;
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = admit.login) THEN
            RAISE EXCEPTION 'there is no login %', login
              USING HINT = format('CREATE ROLE %I LOGIN PASSWORD ''...'';', admit.login);
          END IF;
          IF admit.site IS NOT NULL AND kind <> 'site_manager' THEN
            RAISE EXCEPTION 'a % has no site', kind;
          END IF;
          IF EXISTS (
            SELECT FROM unnest(ARRAY[\(names(DatabaseRole.allCases.map(\.rawValue)))]) k
            JOIN pg_roles r ON r.rolname = 'rollcall_' || k
            JOIN pg_auth_members m ON m.roleid = r.oid
            JOIN pg_roles l ON l.oid = m.member AND l.rolname = admit.login
            WHERE k <> kind)
          THEN
            RAISE EXCEPTION '% has another role on this server', admit.login
              USING HINT = 'A login has one role in all stores of a server: make a second login.';
          END IF;
          IF kind = 'support' THEN
            INSERT INTO rollcall.logins (login, role) SELECT admit.login, kind
            WHERE NOT EXISTS (
              SELECT FROM rollcall.logins l WHERE l.login = admit.login AND l.role = kind);
          ELSE
            SELECT id INTO number FROM rollcall.organizations WHERE name = admit.organization;
            IF number IS NULL THEN
              RAISE EXCEPTION 'there is no organization %', admit.organization;
            END IF;
            IF EXISTS (
              SELECT FROM rollcall.logins l WHERE l.login = admit.login AND l.role <> kind)
            THEN
              RAISE EXCEPTION '% has another role in this store', admit.login
                USING HINT = 'A login has one role: make a second login.';
            END IF;
            INSERT INTO rollcall.logins AS l (login, organization_id, role, site)
            VALUES (admit.login, number, kind, admit.site)
            ON CONFLICT (login, organization_id) DO UPDATE SET site = excluded.site;
          END IF;
          EXECUTE format('GRANT %I TO %I', 'rollcall_' || kind, admit.login);
        END
        """),
    SchemaFunction(
      name: "dismiss", arguments: "login text", returns: "void", language: "plpgsql",
      body: """

        #variable_conflict use_column
        DECLARE
          kind text;
        BEGIN
          DELETE FROM rollcall.logins l WHERE l.login = dismiss.login;
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = dismiss.login) THEN
            RETURN;
          END IF;
          FOREACH kind IN ARRAY ARRAY[\(names(DatabaseRole.allCases.map(\.name)))] LOOP
            IF EXISTS (
              SELECT FROM pg_auth_members m WHERE m.roleid = kind::regrole
                AND m.member = (SELECT oid FROM pg_roles WHERE rolname = dismiss.login))
            THEN
              EXECUTE format('REVOKE %I FROM %I', kind, dismiss.login);
            END IF;
          END LOOP;
        END
        """),
  ]

  private static func names(_ words: [String]) -> String {
    words.map { "'\($0)'" }.joined(separator: ", ")
  }
}

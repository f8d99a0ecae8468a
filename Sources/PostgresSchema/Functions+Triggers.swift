extension Functions {
  /// What triggers do, in the owner's name: who may change a phone needn't be allowed a revision.
  static let triggers = [
    SchemaFunction(
      name: "grow_revision", returns: "trigger", language: "plpgsql",
      body: """

        BEGIN
          NEW.revision := OLD.revision + 1;
          RETURN NEW;
        END
        """),
    SchemaFunction(
      name: "keep_login_key", returns: "trigger", language: "plpgsql",
      body: """

        BEGIN
          NEW.login_key := lower(NEW.login_name);
          RETURN NEW;
        END
        """),
    growth("added", of: ["come"]), growth("changed", of: ["gone", "come"]),
    growth("removed", of: ["gone"]),
    SchemaFunction(
      name: "end_sessions", returns: "trigger", language: "plpgsql", options: "SECURITY DEFINER",
      body: """

        BEGIN
          IF TG_OP <> 'INSERT' THEN
            DELETE FROM rollcall.sessions
            WHERE organization_id = OLD.organization_id AND user_id = OLD.user_id;
          END IF;
          IF TG_OP <> 'DELETE' THEN
            DELETE FROM rollcall.sessions
            WHERE organization_id = NEW.organization_id AND user_id = NEW.user_id;
          END IF;
          RETURN NULL;
        END
        """),
    SchemaFunction(
      name: "guard_password", returns: "trigger", language: "plpgsql",
      body: """

        BEGIN
          IF NOT (
            pg_has_role(session_user, 'rollcall_portal', 'MEMBER')
            OR pg_has_role(session_user, 'rollcall_support', 'MEMBER')
            OR pg_has_role(
              session_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER'))
          THEN
            RAISE EXCEPTION 'only people set their passwords, in the portal'
              USING ERRCODE = 'insufficient_privilege';
          END IF;
          RETURN NEW;
        END
        """),
    SchemaFunction(
      name: "guard_counters", returns: "trigger", language: "plpgsql",
      body: """

        BEGIN
          RAISE EXCEPTION 'numbers are given once, one after the other'
            USING ERRCODE = 'insufficient_privilege';
        END
        """),
  ]

  /// Grows the revisions of the users whose entries stand in the transition tables.
  private static func growth(_ event: String, of tables: [String]) -> SchemaFunction {
    let entries = tables.map { "SELECT organization_id, user_id FROM \($0)" }
      .joined(separator: " UNION ")
    return SchemaFunction(
      name: "grow_owner_\(event)", returns: "trigger", language: "plpgsql",
      options: "SECURITY DEFINER",
      body: """

        BEGIN
          UPDATE rollcall.users u SET revision = u.revision + 1
          FROM (SELECT DISTINCT organization_id, user_id FROM (\(entries)) e) o
          WHERE u.organization_id = o.organization_id AND u.id = o.user_id;
          RETURN NULL;
        END
        """)
  }
}

/// The functions that policies and programs call.
///
/// `session_user` is who signed in, whatever role they took on since.
enum Functions {
  static let all = areas + questions + admission + triggers

  /// Of those who own the store row-level security asks nothing.
  private static let areas = [
    // Roles are the whole server's, and were perhaps given for another store: a login counts here
    // only as what it was let in as here, and only while it is nothing else.
    SchemaFunction(
      name: "is_only", arguments: "kind text", returns: "boolean", options: "STABLE",
      body: """
         SELECT bool_and(
          pg_has_role(session_user, 'rollcall_' || k, 'MEMBER') = (k = kind))
          FROM unnest(ARRAY[\(names)]) k
        """),
    SchemaFunction(
      name: "sees_all", returns: "boolean", options: "STABLE SECURITY DEFINER",
      callers: DatabaseRole.allCases,
      body: """
         SELECT EXISTS (
          SELECT FROM rollcall.logins
          WHERE login = session_user AND role = 'support' AND rollcall.is_only(role))
        """),
    SchemaFunction(
      name: "own_organizations", returns: "bigint[]", options: "STABLE SECURITY DEFINER",
      callers: DatabaseRole.allCases,
      body: """
         SELECT ARRAY(
          SELECT organization_id FROM rollcall.logins
          WHERE login = session_user AND organization_id IS NOT NULL AND rollcall.is_only(role))
        """),
    SchemaFunction(
      name: "has_site", returns: "boolean", options: "STABLE SECURITY DEFINER",
      callers: DatabaseRole.allCases,
      body: """
         SELECT EXISTS (
          SELECT FROM rollcall.logins WHERE login = session_user AND site IS NOT NULL)
        """),
    SchemaFunction(
      name: "is_own_site", arguments: "organization bigint, wanted text", returns: "boolean",
      options: "STABLE SECURITY DEFINER", callers: DatabaseRole.allCases,
      body: """
         SELECT NOT EXISTS (
          SELECT FROM rollcall.logins l
          WHERE l.login = session_user AND l.organization_id = organization
            AND l.site IS NOT NULL AND l.site IS DISTINCT FROM wanted)
        """),
    SchemaFunction(
      name: "is_own_user", arguments: "organization bigint, number bigint", returns: "boolean",
      options: "STABLE SECURITY DEFINER", callers: DatabaseRole.allCases,
      // What belongs to a new user is written before the user is.
      body: """
         SELECT NOT EXISTS (
          SELECT FROM rollcall.users u
          WHERE u.organization_id = organization AND u.id = number
            AND NOT rollcall.is_own_site(organization, u.site))
        """),
  ]

  private static let names = DatabaseRole.allCases.map { "'\($0.rawValue)'" }
    .joined(separator: ", ")

  /// What roles may learn although they may not read the rows.
  private static let questions = [
    SchemaFunction(
      name: "may_see", arguments: "organization bigint", returns: "boolean",
      options: "STABLE SECURITY DEFINER",
      body: """
         SELECT rollcall.sees_all() OR organization = ANY (rollcall.own_organizations())
          OR pg_has_role(
            session_user, (SELECT relowner FROM pg_class WHERE oid = 'rollcall.meta'::regclass),
            'MEMBER')
        """),
    SchemaFunction(
      name: "operator_by_token", arguments: "organization bigint, digest text",
      returns: "bigint", options: "STABLE SECURITY DEFINER", callers: DatabaseRole.staff,
      body: """
         SELECT o.id FROM rollcall.operators o
          WHERE o.token_digest = digest AND o.revoked IS NULL
            AND coalesce(o.organization_id, organization) = organization
            AND rollcall.may_see(organization)
        """),
    SchemaFunction(
      name: "others_have_operators", arguments: "organization bigint", returns: "boolean",
      options: "STABLE SECURITY DEFINER", callers: DatabaseRole.staff,
      body: """
         SELECT EXISTS (SELECT FROM rollcall.operators o WHERE o.organization_id <> organization)
        """),
  ]
}

import PostgresConnection

/// What the server says of a store's tables and rules, each as one text.
struct Catalog {
  /// Between what names a thing and what is only compared.
  static let separator: Character = "\u{1F}"

  private let transaction: PostgresTransaction

  init(_ transaction: PostgresTransaction) {
    self.transaction = transaction
  }

  private func texts(_ query: String) throws -> Set<String> {
    try Set(transaction.run(query).all.map { try $0.text(0) })
  }

  /// `users.extension text`.
  func columns() throws -> Set<String> {
    try texts(
      """
      SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, NULL)
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = 'rollcall'::regnamespace AND c.relkind = 'r' AND a.attnum > 0
        AND NOT a.attisdropped
      """)
  }

  func indexes() throws -> Set<String> {
    try texts(
      """
      SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      WHERE c.relnamespace = 'rollcall'::regnamespace AND i.indisvalid
      """)
  }

  /// `outbox: 2 FOREIGN KEY`.
  func constraints() throws -> Set<String> {
    try texts(
      """
      SELECT c.relname || ': ' || count(*) || CASE k.contype
        WHEN 'p' THEN ' PRIMARY KEY' WHEN 'u' THEN ' UNIQUE' WHEN 'f' THEN ' FOREIGN KEY'
        ELSE ' CHECK' END
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE k.connamespace = 'rollcall'::regnamespace AND k.convalidated
        AND k.contype IN ('p', 'u', 'f', 'c')
      GROUP BY c.relname, k.contype
      """)
  }

  func triggers() throws -> Set<String> {
    try texts(
      """
      SELECT t.tgname || ' on ' || c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE c.relnamespace = 'rollcall'::regnamespace AND NOT t.tgisinternal
        AND t.tgenabled IN ('O', 'A')
      """)
  }

  func functions() throws -> Set<String> {
    try texts(
      """
      SELECT proname || E'\\x1F' || CASE WHEN prosecdef THEN 'DEFINER' ELSE 'INVOKER' END
        || coalesce(array_to_string(proconfig, ','), '') || prosrc
      FROM pg_proc WHERE pronamespace = 'rollcall'::regnamespace
      """)
  }

  func guardedTables() throws -> Set<String> {
    try texts(
      """
      SELECT relname FROM pg_class
      WHERE relnamespace = 'rollcall'::regnamespace AND relrowsecurity
      """)
  }

  /// The roles that can't sign in themselves and see no more than policies show.
  func roles() throws -> Set<String> {
    try texts(
      """
      SELECT rolname FROM pg_roles
      WHERE NOT rolcanlogin AND NOT rolsuper AND NOT rolbypassrls AND NOT rolcreaterole
      """)
  }

  func policies() throws -> Set<String> {
    try texts(
      """
      SELECT policyname || ' on ' || tablename || E'\\x1F' || permissive || cmd
        || CASE WHEN qual = 'true' OR with_check = 'true' THEN 'open' ELSE '' END
      FROM pg_policies WHERE schemaname = 'rollcall' AND roles = '{public}'
      """)
  }

  /// What anybody but the owner may do: `rollcall_portal may SELECT users.extension`.
  func grants() throws -> Set<String> {
    try texts(
      """
      SELECT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END || ' may '
        || privilege || ' ' || place
      FROM (
        SELECT c.relname AS place, c.relowner AS owner, x.grantee, x.privilege_type AS privilege
        FROM pg_class c, aclexplode(c.relacl) x
        WHERE c.relnamespace = 'rollcall'::regnamespace AND c.relkind IN ('r', 'v', 'm')
        UNION ALL
        SELECT c.relname || '.' || a.attname, c.relowner, x.grantee, x.privilege_type
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid, aclexplode(a.attacl) x
        WHERE c.relnamespace = 'rollcall'::regnamespace AND NOT a.attisdropped
      ) rights WHERE grantee <> owner
      """)
  }
}

extension SchemaFunction {
  var fingerprint: String {
    let rights = options.contains("SECURITY DEFINER") ? "DEFINER" : "INVOKER"
    return "\(name)\(Catalog.separator)\(rights)search_path=\(Self.searchPath)\(body)"
  }
}

extension Policy {
  var fingerprint: String {
    "\(name) on \(table)\(Catalog.separator)\(isRestrictive ? "RESTRICTIVE" : "PERMISSIVE")"
      + command
  }
}

extension Grant {
  var fingerprint: String {
    "\(role.name) may \(privilege) \(table)\(column.map { ".\($0)" } ?? "")"
  }
}

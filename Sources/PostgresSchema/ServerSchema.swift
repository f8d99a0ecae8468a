package import PostgresConnection
package import Storage

/// The tables, rules and roles of a store on a server.
package enum ServerSchema {
  /// What a migration did.
  package struct Migration: Hashable, Sendable {
    /// Nil where there was no store.
    package let from: Int?
    package let to: Int

    package init(from: Int?, to: Int) {
      self.from = from
      self.to = to
    }
  }

  /// Makes the database a store, or brings one up to date.
  ///
  /// Functions, triggers, policies and rights are made anew, whatever somebody did to them. Several
  /// programs may do it at once. Roles that are missing are made.
  package static func migrate(
    _ address: PostgresAddress, to version: SchemaVersion = .known, patience: Double = 30
  ) throws(StoreError) -> Migration {
    let session = PostgresSession(address)
    do {
      return try session.transaction(.writing(patience: patience)) { transaction in
        try migrate(transaction, place: address.shown, to: version)
      }
    } catch {
      throw StoreError(error, at: address)
    }
  }

  /// The version of the store; throws `.missing` where there is none.
  package static func version(
    of address: PostgresAddress, known: SchemaVersion = .known
  ) throws(StoreError) -> Int {
    let session = PostgresSession(address)
    do {
      let found = try session.transaction(.reading) { transaction in
        try known.found(transaction, place: address.shown)
      }
      guard let found else { throw StoreError.missing(place: address.shown) }
      return found
    } catch {
      throw StoreError(error, at: address)
    }
  }

  package static func migrate(
    _ transaction: PostgresTransaction, place: String, to version: SchemaVersion
  ) throws -> Migration {
    try checkServer(transaction, place: place)
    // Another program may be at it.
    try transaction.run("SELECT pg_advisory_xact_lock(\(key))")
    let from = try version.found(transaction, place: place)
    if from == nil { try transaction.runAll("CREATE SCHEMA rollcall;") }
    for step in version.steps.dropFirst(from ?? 0) { try transaction.runAll(step) }
    if from == nil {
      try transaction.run(
        "INSERT INTO rollcall.meta (version) VALUES ($1)", [.integer(Int64(version.number))])
    } else {
      try transaction.run(
        "UPDATE rollcall.meta SET version = $1 WHERE version <> $1",
        [.integer(Int64(version.number))])
    }
    try RoleMaker.makeMissing(transaction, place: place)
    try transaction.runAll(rules)
    return Migration(from: from, to: version.number)
  }

  /// "ROLL": the advisory lock that operators and migrations take within a transaction.
  package static let key = 0x524F_4C4C

  /// All that is made anew each time.
  private static var rules: String {
    let tables = Policy.guarded + ["meta"]
    let roles = DatabaseRole.allCases.map(\.name).joined(separator: ", ")
    let revocations = tables.map { "REVOKE ALL ON rollcall.\($0) FROM PUBLIC, \(roles);\n" }
    let security = Policy.guarded.map { table in
      "ALTER TABLE rollcall.\(table) ENABLE ROW LEVEL SECURITY;\n"
    }
    return Functions.all.map(\.definition).joined() + Trigger.all.map(\.definition).joined()
      + oldPolicies + Policy.all.map(\.definition).joined() + security.joined()
      + "REVOKE ALL ON SCHEMA rollcall FROM PUBLIC;\nGRANT USAGE ON SCHEMA rollcall TO \(roles);\n"
      + revocations.joined() + Grant.definition(of: Grant.all)
  }

  /// Another policy would show rows that ours hide.
  private static let oldPolicies = """
    DO $$
    DECLARE
      old record;
    BEGIN
      FOR old IN SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'rollcall' LOOP
        EXECUTE format('DROP POLICY %I ON rollcall.%I', old.policyname, old.tablename);
      END LOOP;
    END $$;

    """

  private static func checkServer(_ transaction: PostgresTransaction, place: String) throws {
    guard transaction.serverVersion >= 130_000 else {
      throw StoreError.unusable(
        place: place,
        reason: "is PostgreSQL \(transaction.serverVersion / 10_000); 13 or later is needed")
    }
    let encoding = try transaction.run("SHOW server_encoding").first?.text(0)
    guard encoding == "UTF8" else {
      throw StoreError.unusable(
        place: place,
        reason: "keeps its texts in \(encoding ?? "no known encoding"); create the database with "
          + "ENCODING 'UTF8' TEMPLATE template0")
    }
  }
}

package import Diagnostics
package import PostgresConnection
package import Storage

/// Compares what is on a server with what a migration makes.
package enum SchemaCheck {
  /// All that is wrong; nothing is changed.
  ///
  /// Throws when there is no store of this version, or the login may not look at it.
  package static func findings(in address: PostgresAddress) throws(StoreError) -> [StoreFinding] {
    do {
      return try PostgresSession(address).transaction(.reading) { transaction in
        try SchemaVersion.known.check(transaction, place: address.shown)
        return try rules(Catalog(transaction)) + RowCheck(transaction).findings()
          + server(transaction)
      }
    } catch {
      throw StoreError(error, at: address)
    }
  }

  private static func rules(_ catalog: Catalog) throws -> [StoreFinding] {
    let written = WrittenTables.known
    return try missing("column", written.columns, catalog.columns())
      + missing("index", written.indexes, catalog.indexes())
      + missing("rule", written.constraints, catalog.constraints())
      + missing("trigger", Set(Trigger.all.map { "\($0.name) on \($0.table)" }), catalog.triggers())
      + missing("function", Set(Functions.all.map(\.fingerprint)), catalog.functions())
      + missing("row-level security of", Set(Policy.guarded), catalog.guardedTables())
      + missing("role", Set(DatabaseRole.allCases.map(\.name)), catalog.roles())
      + differing("policy", Set(Policy.all.map(\.fingerprint)), catalog.policies())
      + differing("right", Set(Grant.all.map(\.fingerprint)), catalog.grants())
  }

  private static func missing(
    _ kind: String, _ wanted: Set<String>, _ found: Set<String>
  ) -> [StoreFinding] {
    wanted.subtracting(found).sorted().map {
      StoreFinding(
        .schemaMissing, "The store lacks the \(kind) \(name($0)), or it was changed.",
        remedy: "`rollcall store migrate` makes functions, triggers, policies and rights anew; "
          + "tables, columns and indexes are in a backup.")
    }
  }

  private static func differing(
    _ kind: String, _ wanted: Set<String>, _ found: Set<String>
  ) -> [StoreFinding] {
    missing(kind, wanted, found)
      + found.subtracting(wanted).sorted().map {
        StoreFinding(
          .schemaAltered, "The store has a \(kind) that this program didn't make: \(name($0)).",
          remedy:
            "`rollcall store migrate` takes policies away, and rights of PUBLIC and of its own "
            + "roles; REVOKE those of anybody else.")
      }
  }

  /// What stands after the separator is compared and not said.
  private static func name(_ fingerprint: String) -> String {
    String(fingerprint.prefix { $0 != Catalog.separator })
  }

  private static func server(_ transaction: PostgresTransaction) throws -> [StoreFinding] {
    try ["fsync", "full_page_writes", "synchronous_commit"].compactMap { name in
      let setting = try transaction.run("SHOW \(name)").first?.text(0)
      guard setting == "off" else { return nil }
      return StoreFinding(
        .unsafeServer, "The server may lose what it has stored: \(name) is off.",
        remedy: "Turn it on in postgresql.conf.")
    }
  }
}

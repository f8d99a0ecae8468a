package import PostgresConnection
package import Storage

/// Compares what is on a server with what a migration makes.
package enum SchemaCheck {
  /// All that is wrong, each the predicate of a sentence about the store; nothing is changed.
  ///
  /// Throws when there is no store of this version, or the login may not look at it.
  package static func findings(in address: PostgresAddress) throws(StoreError) -> [String] {
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

  private static func rules(_ catalog: Catalog) throws -> [String] {
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
  ) -> [String] {
    wanted.subtracting(found).sorted().map {
      "lacks \(kind) \(name($0)), or it was changed; `rollcall store migrate` makes rules anew"
    }
  }

  private static func differing(
    _ kind: String, _ wanted: Set<String>, _ found: Set<String>
  ) -> [String] {
    missing(kind, wanted, found)
      + found.subtracting(wanted).sorted().map { "has a \(kind) of somebody else: \(name($0))" }
  }

  /// What stands after the separator is compared and not said.
  private static func name(_ fingerprint: String) -> String {
    String(fingerprint.prefix { $0 != Catalog.separator })
  }

  private static func server(_ transaction: PostgresTransaction) throws -> [String] {
    try ["fsync", "full_page_writes", "synchronous_commit"].compactMap { name in
      let setting = try transaction.run("SHOW \(name)").first?.text(0)
      return setting == "off" ? "may lose what it has stored: \(name) is off on the server" : nil
    }
  }
}

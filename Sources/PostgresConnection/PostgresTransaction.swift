/// What may be done in a transaction; its session begins and ends it.
package struct PostgresTransaction {
  let connection: PostgresConnection
  /// Whether it is the first on its connection: then the server may be another than before.
  package let isFirst: Bool

  @discardableResult
  package func run(
    _ statement: String, _ values: [PostgresValue] = []
  ) throws(PostgresFailure) -> PostgresRows {
    try connection.run(statement, values)
  }

  /// Carries out statements without values.
  package func runAll(_ statements: String) throws(PostgresFailure) {
    try connection.runAll(statements)
  }

  /// 150_004 is 15.4.
  package var serverVersion: Int { connection.serverVersion }

  /// Hands over the rows of a query a few thousand at a time, so that they are never all in memory.
  package func read(
    _ query: String, _ values: [PostgresValue], pages visit: (PostgresRows) throws -> Void
  ) throws {
    try run("DECLARE pages NO SCROLL CURSOR FOR \(query)", values)
    repeat {
      let rows = try run("FETCH FORWARD \(Self.pageSize) FROM pages")
      guard rows.count > 0 else { break }
      try visit(rows)
      guard rows.count == Self.pageSize else { break }
    } while true
    try run("CLOSE pages")
  }

  private static let pageSize = 2_000

  /// Does something that may be refused: then all of it is undone, and the transaction goes on.
  package func attempt<Result>(_ body: () throws -> Result) throws -> Result {
    try run("SAVEPOINT attempt")
    do {
      let result = try body()
      try run("RELEASE SAVEPOINT attempt")
      return result
    } catch {
      if (error as? PostgresFailure)?.endsTransaction != true {
        try run("ROLLBACK TO SAVEPOINT attempt")
        try run("RELEASE SAVEPOINT attempt")
      }
      throw error
    }
  }
}

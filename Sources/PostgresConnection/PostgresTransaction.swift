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

  /// Sends a statement whose answer is of no interest; what is done next fails if it did.
  package func start(
    _ statement: String, _ values: [PostgresValue]
  ) throws(PostgresFailure) {
    try connection.start(statement, values)
  }

  /// Waits for what was started; throws if it failed.
  package func settle() throws(PostgresFailure) { try connection.settle() }

  /// Carries out statements without values.
  package func runAll(_ statements: String) throws(PostgresFailure) {
    try connection.runAll(statements)
  }

  /// 150_004 is 15.4.
  package var serverVersion: Int { connection.serverVersion }

  /// Hands over the rows of a query some thousands at a time, so that they are never all in memory.
  package func read(
    _ query: String, _ values: [PostgresValue] = [], pages visit: (PostgresRows) throws -> Void
  ) throws {
    try read(query, values, completing: { $0 }, pages: visit)
  }

  /// Reads a query page by page: `complete` may ask for more on a page, and while `visit` looks at
  /// what came of it, the server is at work on the next.
  package func read<Page>(
    _ query: String, _ values: [PostgresValue], completing complete: (PostgresRows) throws -> Page,
    pages visit: (Page) throws -> Void
  ) throws {
    try run("DECLARE pages NO SCROLL CURSOR FOR \(query)", values)
    var rows = try run(Self.fetch)
    while rows.count > 0 {
      let page = try complete(rows)
      guard rows.count == Self.pageSize else {
        try visit(page)
        break
      }
      try connection.start(Self.fetch)
      let visited = Result { try visit(page) }
      rows = try connection.finish()
      try visited.get()
    }
    try run("CLOSE pages")
  }

  private static let pageSize = 5_000
  private static let fetch = "FETCH FORWARD \(pageSize) FROM pages"

  /// Does something that may be refused: then all of it is undone, and the transaction goes on.
  package func attempt<Result>(_ body: () throws -> Result) throws -> Result {
    try run("SAVEPOINT attempt")
    do {
      let result = try body()
      try run("RELEASE SAVEPOINT attempt")
      return result
    } catch {
      connection.forgetStarted()
      if (error as? PostgresFailure)?.endsTransaction != true {
        try run("ROLLBACK TO SAVEPOINT attempt")
        try run("RELEASE SAVEPOINT attempt")
      }
      throw error
    }
  }
}

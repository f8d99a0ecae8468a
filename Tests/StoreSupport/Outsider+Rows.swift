import GRDB
import PostgresConnection

extension Outsider {
  /// By table: all rows, each as one text; nothing where there are no tables.
  package func rows() throws -> [String: [String]] {
    switch place {
    case .memory: [:]
    case .file(let file): try rows(file)
    case .server(let database): try rows(database)
    }
  }

  package func columns(of table: String) throws -> Set<String> {
    switch place {
    case .memory: []
    case .file(let file): try Set(file.read { try $0.columns(in: table).map(\.name) })
    case .server(let database):
      try Set(
        database.run(
          """
          SELECT column_name FROM information_schema.columns
          WHERE table_schema = 'rollcall' AND table_name = $1
          """, [.text(table)]
        ).all.map { try $0.text(0) })
    }
  }

  private func rows(_ file: DatabaseQueue) throws -> [String: [String]] {
    try file.read { database in
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
      let rows = try tables.map { table in
        (table, try Row.fetchAll(database, sql: "SELECT * FROM \"\(table)\"").map { "\($0)" })
      }
      return Dictionary(uniqueKeysWithValues: rows)
    }
  }

  private func rows(_ server: TestDatabase) throws -> [String: [String]] {
    let tables = try server.run(
      "SELECT tablename FROM pg_tables WHERE schemaname = 'rollcall'"
    ).all.map { try $0.text(0) }
    let rows = try tables.map { table in
      let rows = try server.run("SELECT t::text FROM \(table) t ORDER BY 1")
      return (table, try rows.all.map { try $0.text(0) })
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }
}

import GRDB
import SQLiteSchema

/// The schema as this program makes it, from a store that is made in memory.
struct ReferenceSchema {
  struct Object: Hashable {
    let type: String
    let name: String
    let table: String
    /// In one line, so that it compares and can be typed.
    let sql: String
  }

  /// A column whose values name rows of another table.
  struct Reference: Hashable {
    let table: String
    let column: String
    let owners: String
    let key: String
  }

  let objects: [Object]
  let references: [Reference]

  init(_ migrations: Migrations) throws {
    let queue = try DatabaseQueue()
    try migrations.build(queue)
    (objects, references) = try queue.read { database in
      let objects = try Self.objects(in: database)
      return (objects, try objects.flatMap { try Self.references(of: $0, database) })
    }
  }

  /// All but what SQLite makes for itself.
  static func objects(in database: Database) throws -> [Object] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT type, name, tbl_name, sql FROM sqlite_master
        WHERE NOT (type = 'index' AND sql IS NULL)
          AND NOT (type = 'table' AND (name = 'sqlite_sequence' OR name GLOB 'sqlite_stat[0-9]'))
        ORDER BY name, type
        """)
    var objects: [Object] = []
    while let row = try rows.next() {
      let words = (row[3] as String? ?? "").split(whereSeparator: \.isWhitespace)
      objects.append(
        Object(
          type: row[0] as String? ?? "", name: row[1] as String? ?? "",
          table: row[2] as String? ?? "", sql: words.joined(separator: " ")))
    }
    return objects
  }

  private static func references(of object: Object, _ database: Database) throws -> [Reference] {
    guard object.type == "table" else { return [] }
    return try Row.fetchAll(
      database, sql: "SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(?)",
      arguments: [object.name]
    ).map { row in
      Reference(table: object.name, column: row[0], owners: row[1], key: row[2])
    }
  }
}

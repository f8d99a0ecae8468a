import Diagnostics
import GRDB

/// Tables, indexes and triggers, one by one, beside those that this program makes.
enum SchemaCheck {
  static func findings(
    in database: Database, _ schema: ReferenceSchema
  ) throws -> [StoreFinding] {
    let present = Dictionary(
      try ReferenceSchema.objects(in: database).map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    let known = Set(schema.objects.map(\.name))
    let wrong = schema.objects.compactMap { wanted -> StoreFinding? in
      guard let found = present[wanted.name] else { return missing(wanted) }
      return found == wanted ? nil : altered(found, wanted)
    }
    return wrong + present.values.filter { !known.contains($0.name) }.map(unknown)
  }

  private static func missing(_ object: ReferenceSchema.Object) -> StoreFinding {
    StoreFinding(
      .schemaMissing, "The \(object.title) is missing\(effect(object)).",
      remedy: object.type == "table"
        ? "Restore a backup." : "Run in the sqlite3 shell: \(object.sql);")
  }

  private static func altered(
    _ found: ReferenceSchema.Object, _ wanted: ReferenceSchema.Object
  ) -> StoreFinding {
    StoreFinding(
      .schemaAltered, "The \(wanted.title) is not as this program makes it\(effect(wanted)).",
      remedy: wanted.type == "table" || found.type != wanted.type
        ? "Restore a backup."
        : "Run in the sqlite3 shell: DROP \(wanted.type.uppercased()) \(wanted.name); \(wanted.sql);"
    )
  }

  private static func unknown(_ object: ReferenceSchema.Object) -> StoreFinding {
    let effect = object.type == "trigger" ? ", and acts when the program changes rows" : ""
    return StoreFinding(
      .schemaUnknown, "The \(object.title) is none of this program's\(effect).",
      remedy: "Unless you know what it is for, look at it with `.schema` in the sqlite3 shell, and "
        + "drop it.")
  }

  /// What a trigger of the store is there for.
  private static func effect(_ object: ReferenceSchema.Object) -> String {
    guard object.type == "trigger" else { return "" }
    if object.name.hasPrefix("sessions_") { return ": sessions may outlive a password" }
    if object.name.hasPrefix("users_login_") { return ": a login name may be given twice" }
    return ": changes behind the program's back may go unnoticed"
  }
}

extension ReferenceSchema.Object {
  /// `trigger users_changed on users`.
  fileprivate var title: String {
    name == table ? "\(type) \(name)" : "\(type) \(name) on \(table)"
  }
}

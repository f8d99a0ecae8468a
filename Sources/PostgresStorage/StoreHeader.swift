import PostgresConnection
import PostgresSchema
import Storage

/// What tells one store from another, and whose part of it is meant.
struct StoreHeader: Hashable, Sendable {
  let store: String
  let organization: Int64
  private let name: String

  /// Throws unless there is a store of this program's version with the organization in it.
  init(_ transaction: PostgresTransaction, organization name: String, place: String) throws {
    try SchemaVersion.known.check(transaction, place: place)
    let id = try transaction.run(
      "SELECT id FROM rollcall.organizations WHERE name = $1", [.text(name)])
    guard let row = id.first else {
      let owners = try transaction.run(
        "SELECT name FROM rollcall.organizations ORDER BY name LIMIT 3")
      let names = try owners.all.map { try $0.text(0) }
      throw StoreError.foreign(
        place: place, organization: names.isEmpty ? "nobody" : names.joined(separator: ", "))
    }
    try self.init(transaction, id: row.integer(0), name: name)
  }

  /// Adds the organization, and the store itself where it is missing.
  static func add(
    _ transaction: PostgresTransaction, organization name: String, company: String, domain: String,
    place: String
  ) throws -> StoreHeader {
    if try SchemaVersion.known.found(transaction, place: place) == nil {
      _ = try ServerSchema.migrate(transaction, place: place, to: .known)
    }
    try SchemaVersion.known.check(transaction, place: place)
    let added = try transaction.run(
      """
      INSERT INTO rollcall.organizations (name, company, domain) VALUES ($1, $2, $3)
      ON CONFLICT DO NOTHING RETURNING id
      """, [.text(name), .text(company), .text(domain)])
    guard let row = added.first else {
      throw StoreError.refused(
        reason: "\(place) has the organization \(name) already; it was left as it is")
    }
    return try StoreHeader(transaction, id: row.integer(0), name: name)
  }

  private init(_ transaction: PostgresTransaction, id: Int64, name: String) throws {
    guard let row = try transaction.run("SELECT store FROM rollcall.meta").first else {
      throw PostgresFailure.unfit(column: "store", problem: "is missing")
    }
    store = try row.text(0)
    organization = id
    self.name = name
  }

  /// Throws when the server that answers now holds another store than the one that was opened.
  func check(_ transaction: PostgresTransaction, place: String) throws {
    guard try StoreHeader(transaction, organization: name, place: place) == self else {
      throw StoreError.unusable(place: place, reason: "is another store than a moment ago")
    }
  }
}

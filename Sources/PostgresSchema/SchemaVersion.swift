package import PostgresConnection
import Storage

/// The version of the tables on a server, and the steps from one to the next.
package struct SchemaVersion: Sendable {
  /// All that this program knows; the first step makes a database a store.
  package static let known = SchemaVersion(steps: [Tables.all])

  let steps: [String]

  package init(steps: [String]) {
    self.steps = steps
  }

  /// The known ones and more, for tests of the way from one version to the next.
  package func adding(_ step: String) -> SchemaVersion { SchemaVersion(steps: steps + [step]) }

  package var number: Int { steps.count }

  /// Nil where there is no store; throws `.newer` where one is that this program doesn't know.
  package func found(_ transaction: PostgresTransaction, place: String) throws -> Int? {
    let table = try transaction.run("SELECT to_regclass('rollcall.meta') IS NOT NULL")
    guard try table.first?.flag(0) == true else { return nil }
    let row = try transaction.run("SELECT version FROM rollcall.meta").first
    guard let version = try row?.integer(0) else {
      throw StoreError.unusable(place: place, reason: "has lost its identity")
    }
    guard version <= number else {
      throw StoreError.newer(place: place, version: Int(version), known: number)
    }
    return Int(version)
  }

  /// Throws unless there is a store of just this version.
  package func check(_ transaction: PostgresTransaction, place: String) throws {
    guard let version = try found(transaction, place: place) else {
      throw StoreError.missing(place: place)
    }
    guard version == number else {
      throw StoreError.unusable(
        place: place,
        reason: "has schema version \(version); its owner brings it to \(number) with `rollcall "
          + "store migrate`")
    }
  }
}

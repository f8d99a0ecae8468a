import GRDB
import Model
import Storage
import TestSupport

/// All that a store holds but the lock: its tables' rows, or what it tells where it has none.
struct StoreContents: Equatable {
  private var rows: [String: [String]] = [:]
  private var state: StoreState?

  init(_ scene: Scene) throws {
    guard let raw = scene.raw else {
      state = try scene.state()
      rows["revisions"] = try scene.users().map { "\($0.extension) \($0.revision)" }
      return
    }
    rows = try raw.read { database in
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'lock'")
      let rows = try tables.map { table in
        (table, try Row.fetchAll(database, sql: "SELECT * FROM \"\(table)\"").map { "\($0)" })
      }
      return Dictionary(uniqueKeysWithValues: rows)
    }
  }

  /// The tables that aren't the same.
  func differences(from other: StoreContents) -> [String] {
    let tables = rows.keys.filter { rows[$0] != other.rows[$0] }.sorted()
    guard let state, let otherState = other.state else { return tables }
    return tables + state.differences(from: otherState)
  }
}

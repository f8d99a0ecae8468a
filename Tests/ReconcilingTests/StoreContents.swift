import Model
import Storage
import StoreSupport
import TestSupport

/// All that a store holds but the lock: its tables' rows, or what it tells where it has none.
struct StoreContents: Equatable {
  private var rows: [String: [String]] = [:]
  private var state: StoreState?

  init(_ scene: Scene) throws {
    if case .memory = scene.test.outsider.place {
      state = try scene.state()
      rows["revisions"] = try scene.users().map { "\($0.extension) \($0.revision)" }
    } else {
      rows = try scene.test.outsider.rows()
      rows["lock"] = nil
    }
  }

  /// The tables that aren't the same.
  func differences(from other: StoreContents) -> [String] {
    let tables = rows.keys.filter { rows[$0] != other.rows[$0] }.sorted()
    guard let state, let otherState = other.state else { return tables }
    return tables + state.differences(from: otherState)
  }
}

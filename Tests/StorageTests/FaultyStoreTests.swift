import Model
import Storage
import StoreSupport
import TestSupport
import Testing

/// The wrapper that other tests inject faults with.
@Suite struct FaultyStoreTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test(arguments: TestStore.Kind.allCases, FaultyStore.Moment.allCases)
  func `a call fails before or after it was carried out`(
    kind: TestStore.Kind, moment: FaultyStore.Moment
  ) throws {
    let store = try TestStore(kind, in: folder).store
    let faulty = FaultyStore(store, failingAt: 2, moment)
    #expect(throws: FaultyStore.fault) { try faulty.apply([Samples.creation("1001")]) }
    #expect(try StoreState(store, at: Samples.now).users.count == (moment == .after ? 1 : 0))
    #expect(faulty.calls == 2)
    _ = try faulty.identity()
  }
}

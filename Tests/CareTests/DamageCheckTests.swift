import Care
import Foundation
import SQLiteCare
import SQLiteStorage
import Storage
import TestSupport
import Testing

/// Files that a disk spoiled: a look at one never crashes, and what it passes can be read.
@Suite struct DamageCheckTests {
  private let store: SampleStore
  private let whole: Data

  init() throws {
    store = try SampleStore(users: 60)
    whole = try Data(contentsOf: URL(filePath: store.path))
  }

  @Test(arguments: 0..<4)
  func `changed bytes are found, or do no harm`(seed: Int) throws {
    try Damage.everyPage(of: whole, seed: seed, check)
  }

  @Test(arguments: 0..<24)
  func `a cut-off file is found, or refused`(place: Int) throws {
    try check(whole.prefix(whole.count * place / 24))
  }

  private func check(_ bytes: Data) throws {
    try bytes.write(to: URL(filePath: store.path))
    do {
      let checkup = try store.care.check()
      #expect(try Data(contentsOf: URL(filePath: store.path)) == bytes)
      if checkup.isSound { #expect(try store.state().users.count == 60) }
    } catch {
      guard let error = error as? StoreError, error != .missing(place: store.path) else {
        throw error
      }
    }
  }
}

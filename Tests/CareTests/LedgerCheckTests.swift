import Care
import Diagnostics
import Fields
import SQLiteStorage
import Storage
import TestSupport
import Testing

/// What the ledger of a store has to tell, whatever kind of store it is.
@Suite struct LedgerCheckTests {
  private let now = SampleStore.now

  @Test func `a store without operators is said to be open`() throws {
    #expect(try codes(MemoryStore()) == ["no-operators"])
  }

  @Test func `mails that wait and failed are counted`() throws {
    let sample = try SampleStore()
    let store = try sample.open()
    #expect(try codes(store) == ["no-operators", "mails-waiting"])
    _ = try store.acquireLock(SampleStore.holder, at: now) { _ in false }
    try store.record(
      .permanentFailure("550"), of: try #require(store.outbox().first).id,
      by: SampleStore.holder, at: now)
    #expect(try codes(store) == ["no-operators", "mails-waiting", "mails-failed"])
    let messages = try findings(store).map(\.message)
    #expect(messages.contains("3 mails wait to be sent."))
    #expect(messages.contains("1 mail failed for good."))
  }

  @Test func `a lock is told when it was left behind`() throws {
    let store = MemoryStore()
    _ = try store.acquireLock(SampleStore.holder, at: now) { _ in false }
    #expect(try codes(store) == ["no-operators"])
    #expect(try codes(store, later: 60) == ["no-operators", "lock-left"])
    let dead = try findings(store) { $0.process == 4_242 }.map(\.message)
    #expect(
      dead.last
        == "The lock of runs is held by Ada on tower (process 4242), rollcall apply, since "
        + "2027-01-15 08:00 UTC, and its process runs no longer.")
  }

  private func codes(_ store: some Store, later: Int64 = 0) throws -> [String] {
    try findings(store, later: later).map(\.code.rawValue)
  }

  private func findings(
    _ store: some Store, later: Int64 = 0, isDead: (LockHolder) -> Bool = { _ in false }
  ) throws -> [StoreFinding] {
    try LedgerCheck.findings(in: store, at: now + later, isDead: isDead).sorted()
  }
}

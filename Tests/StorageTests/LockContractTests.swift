import Storage
import StoreSupport
import TestSupport
import Testing

/// What every store must do with its lock.
@Suite struct LockContractTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test(arguments: TestStore.Kind.allCases)
  func `a held lock is told to the next run`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    let first = Samples.holder("first")
    #expect(try store.acquireLock(first, at: Samples.now) { _ in false } == nil)
    #expect(throws: StoreError.locked(first)) {
      try store.acquireLock(Samples.holder("second"), at: Samples.now) { _ in false }
    }
    try store.releaseLock(first)
    #expect(
      try store.acquireLock(Samples.holder("second"), at: Samples.now) { _ in false } == nil)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `an ended lease is taken over`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    let first = Samples.holder("first", leaseEnd: Samples.now + 1)
    _ = try store.acquireLock(first, at: Samples.now) { _ in false }
    let second = Samples.holder("second")
    #expect(try store.acquireLock(second, at: Samples.now + 1) { _ in false } == first)
    #expect(throws: StoreError.lockLost) { try store.renewLock(first) }
    try store.releaseLock(first)
    try store.renewLock(second)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a dead holder's lock is taken over`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    let first = Samples.holder("first")
    _ = try store.acquireLock(first, at: Samples.now) { _ in false }
    let taken = try store.acquireLock(Samples.holder("second"), at: Samples.now) { $0 == first }
    #expect(taken == first)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a renewed lease counts`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    _ = try store.acquireLock(Samples.holder("first"), at: Samples.now) { _ in false }
    let renewed = Samples.holder("first", leaseEnd: Samples.now + 500)
    try store.renewLock(renewed)
    #expect(throws: StoreError.locked(renewed)) {
      try store.acquireLock(Samples.holder("second"), at: Samples.now + 400) { _ in false }
    }
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a run without the lock writes nothing`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    let creation = Samples.creation("1001")
    #expect(throws: StoreError.lockLost) {
      try store.commit(Samples.run("first"), resources: [], users: [creation])
    }
    _ = try store.acquireLock(Samples.holder("first"), at: Samples.now) { _ in false }
    _ = try store.acquireLock(Samples.holder("second"), at: Samples.now) { _ in true }
    #expect(throws: StoreError.lockLost) {
      try store.commit(Samples.run("first"), resources: [], users: [creation])
    }
    #expect(try StoreState(store, at: Samples.now).users.isEmpty)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `runs and the portal have a lock each`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    let run = Samples.holder("run")
    let portal = Samples.holder("portal", channel: .portal)
    for holder in [run, portal] {
      #expect(try store.acquireLock(holder, at: Samples.now) { _ in false } == nil)
      #expect(throws: StoreError.locked(holder)) {
        try store.acquireLock(
          Samples.holder("other", channel: holder.channel), at: Samples.now
        ) { _ in false }
      }
    }
    // One's token is worth nothing for the other's lock.
    #expect(throws: StoreError.lockLost) {
      try store.renewLock(Samples.holder("run", channel: .portal))
    }
    try store.releaseLock(Samples.holder("run", channel: .portal))
    try store.releaseLock(run)
    try store.renewLock(portal)
    #expect(throws: StoreError.lockLost) { try store.renewLock(run) }
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a lock is taken from its holder, who writes nothing then`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    let run = Samples.holder("run")
    let portal = Samples.holder("portal", channel: .portal)
    for holder in [run, portal] {
      _ = try store.acquireLock(holder, at: Samples.now) { _ in false }
    }
    #expect(try store.endLock(of: run, by: Samples.run("keeper"), audit: Self.unlocked))
    #expect(try store.lockHolder(of: .run) == nil)
    #expect(throws: StoreError.lockLost) {
      try store.commit(
        Samples.run("run"), resources: [], users: [Samples.creation("1001")])
    }
    #expect(try store.lockHolder(of: .portal) == portal)
    let line = try #require(try store.history(HistoryQuery()).first)
    #expect(line.action == "unlock" && line.resource == "lock" && line.key == "run")
    #expect(line.run == Samples.run().id)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `only the lock that was seen is taken away`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    let seen = Samples.holder("seen")
    let present = Samples.holder("present")
    #expect(try !store.endLock(of: seen, by: Samples.run("keeper"), audit: Self.unlocked))
    _ = try store.acquireLock(present, at: Samples.now) { _ in false }
    #expect(throws: StoreError.locked(present)) {
      try store.endLock(of: seen, by: Samples.run("keeper"), audit: Self.unlocked)
    }
    #expect(try store.lockHolder(of: .run) == present)
    #expect(try store.history(HistoryQuery()).isEmpty)
  }

  private static let unlocked = AuditLine(
    action: "unlock", resource: "lock", key: "run", changes: "[]")
}

import AccountStorage
import Dispatch
import Fields
import Model
import Storage
import StoreSupport
import Synchronization
import TestSupport
import Testing

/// Runs and people at work on one store at the same time, each with connections of their own.
@Suite struct AccountRaceTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test(arguments: TestStore.Kind.real + [.pooled])
  func `of 50 uses of one link exactly one succeeds`(kind: TestStore.Kind) throws {
    let rounds = 10
    let test = try TestStore(kind, in: folder)
    let store = test.store
    try store.apply(
      (0..<rounds).map { number in
        var creation = Samples.creation(String(1_000 + number))
        creation.fields.append(.init(.emails, .texts(["u\(number)@example.com"])))
        creation.mail = Samples.mail(number, to: "u\(number)@example.com")
        return creation
      })
    let stores = try (0..<10).map { _ in try test.open(30) }
    for round in 0..<rounds {
      let outcomes = Mutex<[String: Int]>([:])
      let group = DispatchGroup()
      for place in 0..<50 {
        DispatchQueue.global().async(group: group) {
          let outcome = self.useLink(round, of: place, stores[place % stores.count])
          outcomes.withLock { $0[outcome, default: 0] += 1 }
        }
      }
      group.wait()
      #expect(outcomes.withLock { $0 } == ["done": 1, "\(StoreError.linkEnded)": 49])
    }
  }

  private func useLink(_ round: Int, of place: Int, _ store: any AccountStore) -> String {
    var change = AccountChange(user: Int64(round + 1), who: "u\(round)", run: "request \(place)")
    change.link = "digest\(round)"
    change.password = "password \(place)"
    change.session = NewSession(
      digest: "session\(round)-\(place)", user: change.user, expires: Samples.now + 99)
    do {
      try store.carryOut(change, at: Samples.now)
      return "done"
    } catch {
      return "\(error)"
    }
  }

  @Test func `the portal waits for a long commit`() throws {
    let test = try TestStore(.sqlite, in: folder)
    let store = test.store
    try store.apply([Samples.creation("1001")])
    let (portal, hasty) = (try test.open(30), try test.open(0))
    let group = DispatchGroup()
    let failure = Mutex<StoreError?>(nil)
    let busy = Mutex<StoreError?>(nil)
    // The sequence is read inside the transaction.
    let creations = (0..<2_000).lazy.map { number in
      if number == 10 {
        busy.withLock { $0 = self.failure(hasty) }
        DispatchQueue.global().async(group: group) {
          failure.withLock { $0 = self.failure(portal) }
        }
      }
      return Samples.creation(String(2_000 + number))
    }
    try store.commit(Samples.run(), resources: [], users: creations)
    group.wait()
    #expect(failure.withLock { $0 } == nil)
    let refusal = try #require(busy.withLock { $0 })
    #expect("\(refusal)".contains("another program"))
    // It came after all that the run wrote.
    let history = try store.history(HistoryQuery(limit: 3_000))
    #expect(history.count == 2_002 && history.first?.who == "ada")
  }

  @Test func `the portal waits for whoever has the organization`() throws {
    let test = try TestStore(.postgres, in: folder)
    try test.store.apply([Samples.creation("1001")])
    let (portal, hasty) = (try test.open(30), try test.open(0.05))
    try test.outsider.edit("BEGIN; SELECT FROM organizations FOR NO KEY UPDATE")
    let refusal = try #require(failure(hasty))
    #expect("\(refusal)".contains("another program"))
    // Who only reads waits for nobody.
    #expect(try hasty.account(login: "nobody") == nil)
    let group = DispatchGroup()
    let outcome = Mutex<StoreError?>(.lockLost)
    DispatchQueue.global().async(group: group) {
      let failure = self.failure(portal)
      outcome.withLock { $0 = failure }
    }
    try test.outsider.edit("UPDATE users SET first_name = 'Bo'; COMMIT")
    group.wait()
    #expect(outcome.withLock { $0 } == nil)
    #expect(try test.store.history(HistoryQuery()).map(\.who) == ["ada", "Ada"])
  }

  private func failure(_ store: any AccountStore) -> StoreError? {
    var change = AccountChange(user: 1, who: "ada", run: "request")
    change.pin = "pin"
    change.audits = [.init(.update, changes: "[]")]
    do {
      try store.carryOut(change, at: Samples.now)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: TestStore.Kind.real + [.pooled])
  func `runs commit while people are at work`(kind: TestStore.Kind) throws {
    let test = try TestStore(kind, in: folder)
    let store = test.store
    try store.apply([Samples.creation("1001")])
    let portal = try test.open(30)
    let group = DispatchGroup()
    let failures = Mutex<[StoreError]>([])
    for _ in 0..<4 {
      DispatchQueue.global().async(group: group) {
        for _ in 0..<25 {
          if let failure = self.failure(portal) { failures.withLock { $0.append(failure) } }
        }
      }
    }
    for number in 2_000..<2_010 { try store.apply([Samples.creation(String(number))]) }
    group.wait()
    #expect(failures.withLock { $0 } == [])
    #expect(try store.history(HistoryQuery()).count == 111)
  }
}

import AccountStorage
import Dispatch
import Fields
import Model
import SQLiteStorage
import Storage
import Synchronization
import TestSupport
import Testing

/// Runs and people at work on one file at the same time, each with connections of their own.
@Suite struct AccountRaceTests {
  private let folder: TestFolder
  private let store: SQLiteStore

  init() throws {
    folder = try TestFolder()
    store = try SQLiteStore.create(
      path: folder.path("roster.db"), organization: "acme", company: "Acme",
      domain: "acme.example.com")
  }

  private func open(busyTimeout: Double) throws(StoreError) -> SQLiteStore {
    try SQLiteStore.open(
      path: folder.path("roster.db"), organization: "acme", mode: .readWrite,
      busyTimeout: busyTimeout)
  }

  @Test func `of 50 uses of one link exactly one succeeds`() throws {
    let rounds = 10
    try store.apply(
      (0..<rounds).map { number in
        var creation = Samples.creation(String(1_000 + number))
        creation.fields.append(.init(.emails, .texts(["u\(number)@example.com"])))
        creation.mail = Samples.mail(number, to: "u\(number)@example.com")
        return creation
      })
    let stores = try (0..<10).map { _ in try open(busyTimeout: 30) }
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

  private func useLink(_ round: Int, of place: Int, _ store: SQLiteStore) -> String {
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
    try store.apply([Samples.creation("1001")])
    let portal = try open(busyTimeout: 30)
    let hasty = try open(busyTimeout: 0)
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
    let run = Samples.run()
    try store.commit(run, resources: [], users: creations)
    group.wait()
    #expect(failure.withLock { $0 } == nil)
    let refusal = try #require(busy.withLock { $0 })
    #expect("\(refusal)".contains("another program"))
    // It came after all that the run wrote.
    let history = try store.history(HistoryQuery(limit: 3_000))
    #expect(history.count == 2_002 && history.first?.who == "ada")
  }

  private func failure(_ store: SQLiteStore) -> StoreError? {
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

  @Test func `runs commit while people are at work`() throws {
    try store.apply([Samples.creation("1001")])
    let portal = try open(busyTimeout: 30)
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

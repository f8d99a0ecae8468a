import AccountStorage
import Fields
import Model
import Storage
import StoreSupport
import TestSupport
import Testing

/// What every store must do with outcomes and with mails that failed.
@Suite struct RetryContractTests {
  private let folder: TestFolder
  private let holder = Samples.holder("run")

  init() throws { folder = try TestFolder() }

  /// Ada and Bo with a mail each, Ada's of which has failed.
  private func store(_ kind: TestStore.Kind) throws -> TestStore {
    let test = try TestStore(kind, in: folder)
    try test.store.apply(
      (1...2).map { number in
        var creation = Samples.creation("100\(number)")
        creation.fields.append(.init(.emails, .texts(["u\(number)@example.com"])))
        creation.mail = Samples.mail(number, to: "U\(number)@example.com")
        return creation
      })
    try test.store.record(.permanentFailure("550 no"), of: 1, by: holder, at: Samples.now)
    return test
  }

  private func refusal(_ body: () throws -> Void) throws -> String {
    do {
      try body()
      return "done"
    } catch StoreError.refused(let reason) {
      return reason
    }
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `who lost the lock records nothing`(kind: TestStore.Kind) throws {
    let store = try store(kind).store
    let before = try StoreState(store, at: Samples.now)
    let strangers = [Samples.holder("other"), Samples.holder("run", channel: .portal)]
    for stranger in strangers {
      #expect(throws: StoreError.lockLost) {
        try store.record(.delivered, of: 2, by: stranger, at: Samples.now)
      }
      #expect(throws: StoreError.lockLost) { try store.retry(1, by: stranger, at: Samples.now) }
    }
    #expect(try StoreState(store, at: Samples.now) == before)
  }

  @Test(arguments: TestStore.Kind.allCases, [false, true])
  func `recording renews the lease`(kind: TestStore.Kind, isRetry: Bool) throws {
    let store = try store(kind).store
    let renewed = Samples.holder("run", leaseEnd: Samples.now + 900)
    if isRetry {
      try store.retry(1, by: renewed, at: Samples.now)
    } else {
      try store.record(.temporaryFailure("450"), of: 2, by: renewed, at: Samples.now)
    }
    #expect(throws: StoreError.locked(renewed)) {
      try store.acquireLock(Samples.holder("other"), at: Samples.now + 899) { _ in false }
    }
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a failed mail waits again, and its link works`(kind: TestStore.Kind) throws {
    let store = try store(kind).store
    #expect(try store.account(link: "digest1", at: Samples.now) == nil)
    let failed = try #require(try store.outbox().first)
    for _ in 1...2 { try store.retry(1, by: holder, at: Samples.now) }
    var waiting = failed
    waiting.state = .waiting
    #expect(try store.outbox().first == waiting)
    #expect(try store.openLinks(at: Samples.now).map(\.user) == [1, 2])
    #expect(try store.links(of: 1).map(\.expires) == [Samples.now + 10_000])
    #expect(try store.account(link: "digest1", at: Samples.now)?.account.user.id == 1)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a link that can't work is refused`(kind: TestStore.Kind) throws {
    let test = try store(kind)
    let before = try StoreState(test.store, at: Samples.now)
    let expired = try refusal { try test.store.retry(1, by: holder, at: Samples.now + 10_000) }
    #expect(expired.contains("expired"))
    #expect(
      try refusal { try test.store.retry(99, by: holder, at: Samples.now) }.contains("no longer"))
    #expect(try StoreState(test.store, at: Samples.now) == before)
    try test.outsider.setEmails(["new@example.com", "u1@example.com"], of: 1)
    let moved = try refusal { try test.store.retry(1, by: holder, at: Samples.now) }
    #expect(moved.contains("no longer"))
    try test.outsider.setEmails(["U1@EXAMPLE.com"], of: 1)
    try test.store.retry(1, by: holder, at: Samples.now)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a newer link to the address is not ended`(kind: TestStore.Kind) throws {
    let test = try store(kind)
    var change = AccountChange(user: 2, who: "u2", run: "request")
    change.mail = Samples.mail(3, to: "u1@example.com")
    try test.outsider.setEmails(["u1@example.com"], of: 2)
    try test.store.carryOut(change, at: Samples.now)
    let refusal = try refusal { try test.store.retry(1, by: holder, at: Samples.now) }
    #expect(refusal.contains("newer link"))
    #expect(try test.store.account(link: "digest3", at: Samples.now)?.account.user.id == 2)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a notice stays until it is sent`(kind: TestStore.Kind) throws {
    let store = try store(kind).store
    var notice = AccountChange(user: 1, who: "u1", run: "request")
    notice.mail = Samples.notice(9, to: "u1@example.com")
    try store.carryOut(notice, at: Samples.now)
    var change = Samples.change(try store.existing("1001"))
    change.clearsPassword = true
    change.fields = [.init(.emails, .texts(["new@example.com"]))]
    change.mail = Samples.mail(5, to: "new@example.com")
    try store.apply([change])
    #expect(try store.outbox().map(\.mail.kind) == [.welcome, .passwordChanged, .recovery])
    let portal = Samples.holder("portal", channel: .portal)
    _ = try store.acquireLock(portal, at: Samples.now) { _ in false }
    try store.record(.permanentFailure("550"), of: 3, by: portal, at: Samples.now)
    try store.retry(3, by: portal, at: Samples.now + 99_999)
    try store.record(.delivered, of: 3, by: portal, at: Samples.now)
    #expect(try store.outbox().map(\.channel) == [.run, .run])
  }
}

import Fields
import Model
import Storage
import TestSupport
import Testing

/// What every store must do with links and mails.
@Suite struct MailContractTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test(arguments: TestStore.Kind.allCases)
  func `a new link ends earlier ones to its address`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    var first = Samples.creation("1001")
    first.mail = Samples.mail(1, to: "Team@example.com")
    var second = Samples.creation("1002")
    second.mail = Samples.mail(2, to: "team@example.com")
    try store.apply([first])
    try store.apply([second], at: Samples.now + 5)
    #expect(try store.openLinks(at: Samples.now + 6).map(\.user) == [2])
    #expect(try store.outbox().map(\.mail.tokenDigest) == ["digest2"])
    let ended = try store.links(of: 1)
    #expect(ended.map(\.expires) == [Samples.now + 5])
    #expect(ended.map(\.address) == ["Team@example.com"])
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `used and expired links are not open`(kind: TestStore.Kind) throws {
    let test = try TestStore(kind, in: folder)
    var change = Samples.creation("1001")
    change.mail = Samples.mail(1, to: "ada@example.com")
    try test.store.apply([change])
    #expect(try test.store.openLinks(at: Samples.now + 9_999).count == 1)
    #expect(try test.store.openLinks(at: Samples.now + 10_000).isEmpty)
    try test.useLinks(of: 1, at: Samples.now + 1)
    #expect(try test.store.openLinks(at: Samples.now).isEmpty)
    #expect(try test.store.links(of: 1).map(\.used) == [Samples.now + 1])
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `each outcome of a mail is recorded`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    let mails = (1...3).map { number in
      var change = Samples.creation("100\(number)")
      change.mail = Samples.mail(number, to: "u\(number)@example.com")
      return change
    }
    try store.apply(mails)
    try store.record(.delivered, of: 1, at: Samples.now)
    try store.record(.temporaryFailure("451 later"), of: 2, at: Samples.now)
    try store.record(.permanentFailure("550 no"), of: 3, at: Samples.now)
    try store.record(.delivered, of: 99, at: Samples.now)
    let outbox = try store.outbox()
    #expect(outbox.map(\.state) == [.waiting, .failed])
    #expect(outbox.map(\.lastError) == ["451 later", "550 no"])
    #expect(outbox.map(\.attempts) == [1, 1])
    #expect(try store.openLinks(at: Samples.now).count == 3)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a failed mail is shown until its address goes`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    var creation = Samples.creation("1001")
    creation.fields.append(.init(.emails, .texts(["ada@example.com"])))
    creation.mail = Samples.mail(1, to: "ada@example.com")
    try store.apply([creation])
    try store.record(.permanentFailure("550 no"), of: 1, at: Samples.now)
    var change = Samples.change(try store.existing("1001"))
    change.fields = [.init(.emails, .texts(["new@example.com", "ada@example.com"]))]
    try store.apply([change])
    #expect(try store.outbox().count == 1)
    change = Samples.change(try store.existing("1001"))
    change.fields = [.init(.emails, .texts(["new@example.com"]))]
    try store.apply([change])
    #expect(try store.outbox().isEmpty)
  }
}

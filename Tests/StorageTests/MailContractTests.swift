import Fields
import Model
import Storage
import StoreSupport
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
    #expect(try store.outbox().map(\.mail.link?.tokenDigest) == ["digest2"])
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
    try test.outsider.useLinks(of: 1, at: Samples.now + 1)
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
    try store.record(.delivered, of: 1)
    try store.record(.temporaryFailure("451 later"), of: 2)
    try store.record(.permanentFailure("550 no"), of: 3)
    try store.record(.delivered, of: 99, at: Samples.now)
    let outbox = try store.outbox()
    #expect(outbox.map(\.state) == [.waiting, .failed])
    #expect(outbox.map(\.lastError) == ["451 later", "550 no"])
    #expect(outbox.map(\.attempts) == [1, 1])
    // Nobody has the link of a mail that failed.
    #expect(try store.openLinks(at: Samples.now).map(\.user) == [1, 2])
    #expect(try store.links(of: 3).map(\.expires) == [Samples.now])
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `an open link says whose it is and until when`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    var creation = Samples.creation("1001")
    creation.mail = Samples.mail(1, to: "Ada@example.com")
    try store.apply([creation])
    #expect(
      try store.openLinks(at: Samples.now) == [
        .init(
          address: "ada@example.com", user: 1, extension: "1001", expires: Samples.now + 10_000)
      ])
  }

  /// Two users with an address and a mail each; one mail was sent if `isSent`.
  private func mailed(_ kind: TestStore.Kind, isSent: Bool) throws -> any Store {
    let store = try TestStore(kind, in: folder).store
    let creations = (1...2).map { number in
      var creation = Samples.creation("100\(number)")
      creation.fields.append(.init(.emails, .texts(["u\(number)@example.com", "x@example.com"])))
      creation.mail = Samples.mail(number, to: "u\(number)@example.com")
      return creation
    }
    try store.apply(creations)
    if isSent { try store.record(.delivered, of: 1, at: Samples.now) }
    return store
  }

  @Test(arguments: TestStore.Kind.allCases, [false, true])
  func `a new primary address ends links and mails`(kind: TestStore.Kind, isSent: Bool) throws {
    let store = try mailed(kind, isSent: isSent)
    var change = Samples.change(try store.existing("1001"))
    change.fields = [.init(.emails, .texts(["U1@example.com"]))]
    try store.apply([change], at: Samples.now + 1)
    #expect(try store.openLinks(at: Samples.now + 1).map(\.user) == [1, 2])
    change = Samples.change(try store.existing("1001"))
    change.fields = [.init(.emails, .texts(["x@example.com", "u1@example.com"]))]
    change.mail = Samples.mail(3, to: "x@example.com")
    try store.apply([change], at: Samples.now + 2)
    #expect(
      try store.openLinks(at: Samples.now + 2).map(\.address) == [
        "u2@example.com", "x@example.com",
      ])
    #expect(try store.outbox().map(\.mail.link?.tokenDigest) == ["digest2", "digest3"])
    #expect(
      try store.links(of: 1).map(\.expires) == [Samples.now + 10_000, Samples.now + 2])
  }

  @Test(arguments: TestStore.Kind.allCases, [false, true])
  func `a cleared password ends links and waiting mails`(
    kind: TestStore.Kind, isSent: Bool
  ) throws {
    let store = try mailed(kind, isSent: isSent)
    var change = Samples.change(try store.existing("1001"))
    change.clearsPassword = true
    try store.apply([change], at: Samples.now + 1)
    #expect(try store.openLinks(at: Samples.now + 1).map(\.user) == [2])
    #expect(try store.outbox().map(\.mail.link?.tokenDigest) == ["digest2"])
    change = Samples.change(try store.existing("1002"))
    change.clearsPassword = true
    change.mail = Samples.mail(3, to: "u2@example.com")
    try store.apply([change], at: Samples.now + 2)
    #expect(try store.openLinks(at: Samples.now + 2).map(\.user) == [2])
    #expect(try store.outbox().map(\.mail.link?.tokenDigest) == ["digest3"])
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a cleared password keeps what has failed in sight`(kind: TestStore.Kind) throws {
    let store = try mailed(kind, isSent: false)
    try store.record(.permanentFailure("550 no"), of: 1, at: Samples.now)
    var change = Samples.change(try store.existing("1001"))
    change.clearsPassword = true
    try store.apply([change])
    #expect(try store.outbox().map(\.state) == [.failed, .waiting])
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a new mail takes the place of an unsent one`(kind: TestStore.Kind) throws {
    let store = try mailed(kind, isSent: false)
    var change = Samples.change(try store.existing("1001"))
    change.mail = Samples.mail(3, to: "y@example.com")
    try store.apply([change], at: Samples.now + 1)
    #expect(try store.outbox().map(\.mail.link?.tokenDigest) == ["digest2", "digest3"])
    #expect(
      try store.openLinks(at: Samples.now + 1).map(\.address) == [
        "u2@example.com", "y@example.com",
      ])
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
    change.fields = [.init(.emails, .texts(["ada@example.com", "new@example.com"]))]
    try store.apply([change])
    #expect(try store.outbox().count == 1)
    change = Samples.change(try store.existing("1001"))
    change.fields = [.init(.emails, .texts(["new@example.com", "ada@example.com"]))]
    try store.apply([change])
    #expect(try store.outbox().isEmpty)
  }
}

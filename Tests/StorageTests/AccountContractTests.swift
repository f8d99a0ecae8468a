import AccountStorage
import Fields
import Model
import Storage
import StoreSupport
import TestSupport
import Testing

/// What every store must do for people who change their own accounts.
@Suite struct AccountContractTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// Ada and Bo, each with an address, a login name and an open link that was sent.
  private func store(_ kind: TestStore.Kind) throws -> TestStore {
    let test = try TestStore(kind, in: folder)
    try test.store.apply(
      (1...2).map { number in
        var creation = Samples.creation("100\(number)", login: "U\(number)@example.com")
        creation.fields.append(
          .init(.emails, .texts(["U\(number)@example.com", "x\(number)@example.com"])))
        creation.mail = Samples.mail(number, to: "U\(number)@example.com")
        return creation
      })
    for mail in try test.store.outbox() { try test.store.record(.delivered, of: mail.id) }
    return test
  }

  private func change(link: String? = nil, _ user: StoredUser.ID = 1) -> AccountChange {
    var change = AccountChange(user: user, who: "u\(user)@example.com", run: "request")
    change.link = link
    return change
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a link leads to its account until it expires`(kind: TestStore.Kind) throws {
    let store = try store(kind).store
    let linked = try #require(try store.account(link: "digest1", at: Samples.now + 9_999))
    #expect(linked.account.user.extension.text == "1001")
    #expect(linked.account.passwordHash == nil)
    #expect(linked.kind == .recovery && linked.expires == Samples.now + 10_000)
    #expect(try store.account(link: "digest1", at: Samples.now + 10_000) == nil)
    #expect(try store.account(link: "digest", at: Samples.now) == nil)
    #expect(throws: StoreError.linkEnded) {
      try store.carryOut(change(link: "digest1"), at: Samples.now + 10_000)
    }
    #expect(try store.account(link: "digest1", at: Samples.now) != nil)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a link works once, and for its user alone`(kind: TestStore.Kind) throws {
    let store = try store(kind).store
    #expect(throws: StoreError.linkEnded) {
      try store.carryOut(change(link: "digest1", 2), at: Samples.now)
    }
    try store.carryOut(change(link: "digest1"), at: Samples.now + 1)
    #expect(try store.links(of: 1).map(\.used) == [Samples.now + 1])
    #expect(try store.account(link: "digest1", at: Samples.now + 1) == nil)
    #expect(throws: StoreError.linkEnded) {
      try store.carryOut(change(link: "digest1"), at: Samples.now + 1)
    }
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a superseded link has ended`(kind: TestStore.Kind) throws {
    let store = try store(kind).store
    var update = Samples.change(try store.existing("1001"))
    update.mail = Samples.mail(3, to: "u1@example.com")
    try store.apply([update])
    #expect(try store.account(link: "digest1", at: Samples.now) == nil)
    #expect(try store.account(link: "digest3", at: Samples.now) != nil)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `an address edited with a shell ends its links`(kind: TestStore.Kind) throws {
    let test = try store(kind)
    try test.outsider.setEmails(["x1@example.com", "u1@example.com"], of: 1)
    #expect(try test.store.account(link: "digest1", at: Samples.now) == nil)
    #expect(throws: StoreError.linkEnded) {
      try test.store.carryOut(change(link: "digest1"), at: Samples.now)
    }
    try test.outsider.setEmails(["u1@EXAMPLE.com"], of: 1)
    #expect(try test.store.account(link: "digest1", at: Samples.now) != nil)
    try test.outsider.setEmails([], of: 1)
    #expect(try test.store.account(link: "digest1", at: Samples.now) == nil)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a system user has no account`(kind: TestStore.Kind) throws {
    let test = try store(kind)
    #expect(try test.store.account(login: "u1@EXAMPLE.com")?.user.id == 1)
    try test.store.startSession(session("s"), at: Samples.now)
    try test.outsider.setKind("call_queue", of: 1)
    #expect(try test.store.account(link: "digest1", at: Samples.now) == nil)
    #expect(try test.store.account(login: "u1@example.com") == nil)
    #expect(try test.store.account(session: "s", at: Samples.now, idle: 60) == nil)
    #expect(throws: StoreError.stale(extension: "")) {
      try test.store.carryOut(change(), at: Samples.now)
    }
    #expect(try test.store.account(login: "nobody@example.com") == nil)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `setting up changes all at once`(kind: TestStore.Kind) throws {
    let store = try store(kind).store
    let before = try store.existing("1001")
    var change = change(link: "digest1")
    change.fields = [.init(.lastName, .text("Hopper"))]
    (change.password, change.pin) = ("password", "pin")
    change.session = session("s")
    change.mail = notice(9)
    change.audits = [.init(.update, changes: "[1]")]
    try store.carryOut(change, at: Samples.now + 7)
    let account = try #require(
      try store.account(session: "s", at: Samples.now + 7, idle: 60))
    #expect(account.passwordHash == "password" && account.user.pinSet)
    #expect(account.user[.lastName] == .text("Hopper"))
    #expect(account.user.revision > before.revision)
    let entry = try #require(try store.history(HistoryQuery(limit: 1)).first)
    #expect(
      entry
        == AuditEntry(
          id: entry.id, time: Samples.now + 7, who: "u1@example.com", role: "basic_user",
          run: "request", action: "update", resource: "user", key: "1001", changes: "[1]"))
    let mail = try #require(try store.outbox().first)
    #expect(mail.mail == notice(9) && mail.channel == .portal && mail.user == 1)
    #expect(mail.created == Samples.now + 7)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `an account that changed meanwhile is stale`(kind: TestStore.Kind) throws {
    let test = try store(kind)
    var change = change(link: "digest1")
    change.revision = try test.store.existing("1001").revision
    change.password = "mine"
    try test.outsider.rename(1, to: "Grace")
    let before = try StoreState(test.store, at: Samples.now)
    #expect(throws: StoreError.stale(extension: "1001")) {
      try test.store.carryOut(change, at: Samples.now)
    }
    #expect(try StoreState(test.store, at: Samples.now) == before)
    change.revision = nil
    try test.store.carryOut(change, at: Samples.now)
  }

  @Test(arguments: TestStore.Kind.allCases, [Field.scope, .callerID, .extension, .voicemailPIN])
  func `a field that isn't own is refused`(kind: TestStore.Kind, field: Field) throws {
    let store = try store(kind).store
    var change = change()
    change.password = "mine"
    change.fields = [.init(field, .text("1234"))]
    let before = try StoreState(store, at: Samples.now)
    let error = #expect(throws: StoreError.self) { try store.carryOut(change, at: Samples.now) }
    guard case .refused = error else { throw StoreError.lockLost }
    #expect(try StoreState(store, at: Samples.now) == before)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a new password ends sessions, links and mails`(kind: TestStore.Kind) throws {
    let store = try store(kind).store
    var update = Samples.change(try store.existing("1001"))
    update.mail = Samples.mail(3, to: "x9@example.com")
    try store.apply([update])
    try store.record(.permanentFailure("550"), of: 3)
    for name in ["a", "b"] { try store.startSession(session(name), at: Samples.now) }
    var change = change()
    (change.password, change.session, change.mail) = ("new", session("c"), notice(9))
    try store.carryOut(change, at: Samples.now + 1)
    #expect(try store.openLinks(at: Samples.now).map(\.user) == [2])
    #expect(try store.outbox().map(\.mail) == [notice(9)])
    let sessions = try ["a", "b", "c"].filter {
      try store.account(session: $0, at: Samples.now, idle: 60) != nil
    }
    #expect(sessions == ["c"])
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a new primary address ends links and mails`(kind: TestStore.Kind) throws {
    let store = try store(kind).store
    try store.startSession(session("s"), at: Samples.now)
    var change = change()
    change.fields = [.init(.emails, .texts(["u1@example.com"]))]
    try store.carryOut(change, at: Samples.now + 1)
    #expect(try store.openLinks(at: Samples.now).map(\.user) == [1, 2])
    change.fields = [.init(.emails, .texts(["x1@example.com"]))]
    change.mail = notice(9)
    try store.carryOut(change, at: Samples.now + 1)
    #expect(try store.openLinks(at: Samples.now).map(\.user) == [2])
    #expect(try store.outbox().map(\.mail) == [notice(9)])
    #expect(try store.account(session: "s", at: Samples.now, idle: 60) != nil)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `asking for a link changes no user`(kind: TestStore.Kind) throws {
    let store = try store(kind).store
    let before = try store.existing("1001")
    var change = change()
    change.mail = Samples.mail(5, to: "u1@example.com")
    try store.carryOut(change, at: Samples.now + 1)
    #expect(try store.existing("1001") == before)
    #expect(try store.openLinks(at: Samples.now).map(\.user) == [2, 1])
    #expect(try store.account(link: "digest1", at: Samples.now) == nil)
    #expect(try store.account(link: "digest5", at: Samples.now) != nil)
    #expect(try store.outbox().map(\.channel) == [.portal])
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `nobody ends somebody else's link`(kind: TestStore.Kind) throws {
    let store = try store(kind).store
    var change = change()
    change.mail = Samples.mail(5, to: "u2@example.com")
    let before = try StoreState(store, at: Samples.now)
    let error = #expect(throws: StoreError.self) {
      try store.carryOut(change, at: Samples.now + 1)
    }
    guard case .refused = error else { throw StoreError.lockLost }
    #expect(try StoreState(store, at: Samples.now) == before)
    // Once the other has expired, nothing is taken from anybody.
    change.mail?.link?.expires = Samples.now + 20_000
    try store.carryOut(change, at: Samples.now + 10_000)
    #expect(try store.openLinks(at: Samples.now + 10_000).map(\.user) == [1])
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `links that ended a month ago are forgotten`(kind: TestStore.Kind) throws {
    let store = try store(kind).store
    let month: Int64 = 30 * 86_400
    for (number, time) in [(5, 10_000 + month), (7, 10_001 + month)] {
      var change = change()
      change.mail = Samples.mail(number, to: "u1@example.com")
      change.mail?.link?.expires = Samples.now + time + 10_000
      try store.carryOut(change, at: Samples.now + time)
      #expect(try store.links(of: 1).count == 2)
    }
    #expect(try store.links(of: 2).count == 1)
  }

  private func session(_ digest: String) -> NewSession {
    NewSession(digest: digest, user: 1, expires: Samples.now + 1_000)
  }

  private func notice(_ number: Int) -> NewMail {
    Samples.notice(number, to: "u1@example.com")
  }
}

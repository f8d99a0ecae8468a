import AccountStorage
import Fields
import Model
import PostgresSchema
import PostgresStorage
import Storage
import StoreSupport
import TestSupport
import Testing

/// The portal at work with a login that may do no more than people may for themselves.
@Suite struct PortalLoginTests {
  private let folder: TestFolder
  private let owner: any Store & AccountStore
  private let portal: PostgresStore
  private let login: Login

  init() throws {
    folder = try TestFolder()
    let test = try TestStore(.postgres, in: folder)
    owner = test.store
    var creation = Samples.creation("1001", login: "ada@example.com")
    creation.fields.append(.init(.emails, .texts(["ada@example.com"])))
    creation.mail = Samples.mail(1, to: "ada@example.com")
    try owner.apply([creation])
    let database = try #require(test.outsider.database)
    login = try Login(database, .portal, of: "acme")
    portal = try PostgresStore.open(login.address, organization: "acme", mode: .readWrite)
  }

  private func change() -> AccountChange {
    AccountChange(user: 1, who: "ada@example.com", run: "request")
  }

  @Test func `a person sets up and changes their account`() throws {
    #expect(try portal.account(link: "digest1", at: Samples.now)?.account.user.id == 1)
    var setup = change()
    setup.link = "digest1"
    (setup.password, setup.pin) = ("password", "pin")
    setup.fields = [.init(.lastName, .text("Hopper"))]
    setup.session = NewSession(digest: "s", user: 1, expires: Samples.now + 100)
    setup.mail = Samples.notice(2, to: "ada@example.com")
    setup.audits = [.init(.update, changes: "[]")]
    try portal.carryOut(setup, at: Samples.now)
    let account = try #require(try portal.account(session: "s", at: Samples.now, idle: 60))
    #expect(account.passwordHash == "password" && account.user.pinSet)
    #expect(try portal.account(login: "ADA@example.com")?.user[.lastName] == .text("Hopper"))
    #expect(try owner.history(HistoryQuery(limit: 1)).first?.who == "ada@example.com")
    for (password, pin) in [("other", "other"), ("third", "third")] {
      var again = change()
      (again.password, again.pin) = (password, pin)
      try portal.carryOut(again, at: Samples.now)
    }
    try portal.startSession(
      NewSession(digest: "t", user: 1, expires: Samples.now + 100, passwordHash: "third"),
      at: Samples.now)
    #expect(try portal.account(session: "t", at: Samples.now + 61, idle: 99) != nil)
    try portal.endSession("t")
    #expect(try portal.account(session: "t", at: Samples.now, idle: 99) == nil)
  }

  @Test func `its mails go out under its lock`() throws {
    var recovery = change()
    recovery.mail = Samples.mail(3, to: "ada@example.com")
    try portal.carryOut(recovery, at: Samples.now)
    let holder = Samples.holder("portal", channel: .portal)
    _ = try portal.acquireLock(holder, at: Samples.now) { _ in false }
    let mail = try #require(try portal.outbox().first { $0.channel == .portal })
    try portal.record(.permanentFailure("550"), of: mail.id, by: holder, at: Samples.now)
    try portal.retry(mail.id, by: holder, at: Samples.now)
    try portal.record(.delivered, of: mail.id, by: holder, at: Samples.now)
    #expect(try portal.links(of: 1).count == 2)
    try portal.renewLock(holder)
    try portal.releaseLock(holder)
    #expect(try portal.lockHolder(of: .portal) == nil)
  }

  @Test func `what is not a person's own is refused by the server`() throws {
    _ = try owner.acquireLock(Samples.holder("run"), at: Samples.now) { _ in false }
    let user = try owner.existing("1001")
    for field in [Field.callerID, .scope, .department, .recordCalls] {
      var change = Samples.change(user)
      let isFlag = field == .recordCalls
      change.fields = [.init(field, isFlag ? .boolean(true) : .text("basic_user"))]
      let error = #expect(throws: StoreError.self) { try portal.apply([change]) }
      #expect("\(error.map { "\($0)" } ?? "")".contains("permission denied"), "\(field)")
    }
    #expect(try owner.existing("1001") == user)
  }
}

import AccountStorage
import Fields
import Model
import Storage
import StoreSupport
import TestSupport
import Testing

/// What every store must do with sessions.
@Suite struct SessionContractTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// Ada, with a password and a session.
  private func store(_ kind: TestStore.Kind) throws -> TestStore {
    let test = try TestStore(kind, in: folder)
    try test.store.apply([Samples.creation("1001", login: "ada@example.com")])
    try test.outsider.setPassword("hash", of: 1)
    try test.store.startSession(session("s", expires: 10_000), at: Samples.now)
    return test
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a session ends when nobody uses it, and anyway`(kind: TestStore.Kind) throws {
    let store = try store(kind).store
    func isOn(_ time: Int64) throws -> Bool {
      try store.account(session: "s", at: Samples.now + time, idle: 3_000) != nil
    }
    #expect(try isOn(3_000) && isOn(6_000) && isOn(9_000) && isOn(9_999))
    #expect(try !isOn(10_000))
    #expect(try store.account(session: "s", at: Samples.now + 9_999, idle: 998) != nil)
    #expect(try store.account(session: "t", at: Samples.now, idle: 3_000) == nil)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `an idle session has ended`(kind: TestStore.Kind) throws {
    let store = try store(kind).store
    #expect(try store.account(session: "s", at: Samples.now + 3_001, idle: 3_000) == nil)
    #expect(
      try store.account(session: "s", at: Samples.now + 3_000, idle: 3_000)?.passwordHash == "hash")
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `its use is noted at most once a minute`(kind: TestStore.Kind) throws {
    let test = try store(kind)
    for (time, noted) in [(1, 0), (59, 0), (60, 60), (100, 60), (119, 60), (130, 130)] {
      _ = try test.store.account(session: "s", at: Samples.now + Int64(time), idle: 3_000)
      #expect(try test.outsider.lastUse(of: "s") == Samples.now + Int64(noted))
    }
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `signing out ends one session`(kind: TestStore.Kind) throws {
    let store = try store(kind).store
    try store.startSession(session("t", expires: 10_000), at: Samples.now)
    try store.endSession("s")
    try store.endSession("s")
    #expect(try store.account(session: "s", at: Samples.now, idle: 60) == nil)
    #expect(try store.account(session: "t", at: Samples.now, idle: 60) != nil)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `expired sessions are forgotten`(kind: TestStore.Kind) throws {
    let test = try store(kind)
    try test.store.startSession(session("t", expires: 20_000), at: Samples.now + 9_999)
    #expect(try test.outsider.lastUse(of: "s") != nil)
    try test.store.startSession(session("u", expires: 20_000), at: Samples.now + 10_000)
    #expect(try test.outsider.lastUse(of: "s") == nil)
    #expect(try test.outsider.lastUse(of: "t") == Samples.now + 9_999)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `an old password starts no session`(kind: TestStore.Kind) throws {
    let test = try store(kind)
    var session = session("t", expires: 10_000)
    session.passwordHash = "hash"
    try test.store.startSession(session, at: Samples.now)
    session.digest = "u"
    for hash in ["other", nil] {
      try test.outsider.setPassword(hash, of: 1)
      #expect(throws: StoreError.stale(extension: "")) {
        try test.store.startSession(session, at: Samples.now)
      }
    }
    session.user = 99
    #expect(throws: StoreError.stale(extension: "")) {
      try test.store.startSession(session, at: Samples.now)
    }
  }

  @Test(arguments: TestStore.Kind.allCases, [false, true])
  func `a password cleared by apply ends sessions`(kind: TestStore.Kind, isReset: Bool) throws {
    let store = try store(kind).store
    var change = Samples.change(try store.existing("1001"))
    change.fields = [.init(.firstName, .text("Grace"))]
    try store.apply([change])
    #expect(try store.account(session: "s", at: Samples.now, idle: 60) != nil)
    change = Samples.change(try store.existing("1001"))
    change.clearsPassword = true
    (change.clearsPIN, change.marksReset) = (isReset, isReset)
    try store.apply([change])
    #expect(try store.account(session: "s", at: Samples.now, idle: 60) == nil)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a removed user's sessions go`(kind: TestStore.Kind) throws {
    let store = try store(kind).store
    var removal = Samples.change(try store.existing("1001"))
    removal.removes = true
    try store.apply([removal])
    #expect(try store.account(session: "s", at: Samples.now, idle: 60) == nil)
  }

  private static let edits = [
    "UPDATE credentials SET password_hash = NULL", "UPDATE credentials SET password_hash = 'x'",
    "DELETE FROM credentials", "UPDATE credentials SET user_id = 2",
    "DELETE FROM users WHERE id = 1",
  ]

  private static let edited =
    TestStore.Kind.real.flatMap { kind in edits.map { (kind, $0) } }
    + [(TestStore.Kind.sqlite, "INSERT OR REPLACE INTO credentials VALUES (1, 'x', NULL)")]

  @Test(arguments: edited)
  func `a password edited with a shell ends sessions`(kind: TestStore.Kind, sql: String) throws {
    let test = try store(kind)
    try test.store.apply([Samples.creation("1002")])
    try test.outsider.edit("UPDATE users SET first_name = 'Bo'")
    try test.outsider.edit("UPDATE credentials SET pin_hash = 'x', password_hash = password_hash")
    #expect(try test.store.account(session: "s", at: Samples.now, idle: 60) != nil)
    try test.outsider.edit(sql)
    #expect(try test.store.account(session: "s", at: Samples.now, idle: 60) == nil)
    #expect(try test.outsider.lastUse(of: "s") == nil)
  }

  private func session(_ digest: String, expires: Int64) -> NewSession {
    NewSession(digest: digest, user: 1, expires: Samples.now + expires)
  }
}

import AccountKeeping
import Accounts
import Fields
import Model
import Storage
import TestSupport
import Testing

/// What people change in their own accounts.
struct ProfileTests {
  private let world: World

  init() throws { world = try World() }

  /// What changing these fields answers; nil: it is done.
  private func change(
    _ texts: [Field: [String]], password: String = "", _ session: SessionToken
  ) async throws -> AccountError? {
    let revision = try await world.desk.profile(session)?.revision ?? 0
    let edit = ProfileEdit(revision: revision, texts: texts, currentPassword: password)
    do throws(AccountError) {
      try await world.desk.change(edit, session, from: World.home)
      return nil
    } catch {
      return error
    }
  }

  private func sentences(_ error: AccountError?) -> [String] {
    guard case .refused(let problems) = error else { return [] }
    return problems.map(\.sentence)
  }

  @Test func `a person sees their own fields`() async throws {
    let profile = try #require(try await world.desk.profile(try await world.signIn()))
    #expect(profile.loginName == "1044@harbor.example.com" && profile.extension == "1044")
    #expect(profile.firstName == "Zoë" && profile.lastName == "Hurston" && profile.pinSet)
    #expect(profile.values[.emails] == .texts(["zoe@example.com", "shared@example.com"]))
    #expect(profile.values[.department] == nil && profile.values[.timeZone] == nil)
  }

  @Test func `what differs is changed and written down, and no more`() async throws {
    let session = try await world.signIn()
    var expected = try world.user("1044")
    let texts: [Field: [String]] = [
      .firstName: [" Zora\u{301} "], .lastName: ["Hurston"], .timeZone: ["Europe/Berlin"],
      .directoryList: ["true"], .directoryAnnounce: [""],
    ]
    #expect(try await change(texts, session) == nil)
    expected[.firstName] = .text("Zorá")
    expected[.timeZone] = .text("Europe/Berlin")
    expected[.directoryList] = .boolean(true)
    expected.revision = try world.user("1044").revision
    #expect(try world.user("1044") == expected)
    let entry = try #require(try world.store.history(.init(key: "1044")).first)
    #expect(entry.who == "1044@harbor.example.com" && entry.action == "update")
    #expect(
      entry.changes == #"[{"field":"first_name","before":"Zoë","after":"Zorá"},"#
        + #"{"field":"time_zone","before":null,"after":"Europe/Berlin"},"#
        + #"{"field":"directory.list","before":null,"after":true}]"#)
    let before = try StoreState(world.store, at: world.now)
    #expect(try await change(texts, session) == nil)
    #expect(try StoreState(world.store, at: world.now) == before)
  }

  @Test(arguments: [
    (Field.firstName, [""], "First name must not be empty."),
    (.firstName, ["a", "b"], "First name has more than one value."),
    (.firstName, ["a\u{0}b"], "First name has a line break or another control character."),
    (.lastName, [String(repeating: "x", count: 65)], "Last name is longer than 64 characters."),
    (.lastName, [String(repeating: "x", count: 9_999)], "Last name is too long."),
    (
      .timeZone, ["Mars/Olympus"],
      "Time zone is not a time zone with an IANA name, as America/New_York."
    ),
    (.directoryList, ["on"], "Printed directory is not true or false."),
    (.emails, ["", " "], "Emails needs at least one address: links go there."),
    (.emails, ["zoe@example.com", "b"], "Emails has a problem: entry 2 has no @."),
    (
      .emails, ["a@example.com", "A@Example.COM"],
      "Emails has a problem: entry 2 stands there twice."
    ),
    (.emails, (1...11).map { "a\($0)@example.com" }, "Emails has more than 10 entries."),
    (.scope, ["office_manager"], "Scope can't be changed here."),
    (.voicemailPIN, ["7392"], "Voicemail PIN source can't be changed here."),
    (.department, ["Sales"], "Department can't be changed here."),
  ])
  func `what no manifest could say is refused`(
    field: Field, texts: [String], sentence: String
  ) async throws {
    let session = try await world.signIn()
    let before = try StoreState(world.store, at: world.now)
    let answer = try await change([field: texts], password: World.password, session)
    #expect(sentences(answer) == [sentence])
    #expect(try StoreState(world.store, at: world.now) == before)
  }

  @Test func `everything wrong is said at once, in order`() async throws {
    let session = try await world.signIn()
    let texts: [Field: [String]] = [.emails: ["b"], .firstName: [""], .lastName: ["Good"]]
    guard case .refused(let problems) = try await change(texts, session) else {
      Issue.record("it was taken")
      return
    }
    #expect(problems.map(\.place) == [.own(.firstName), .own(.emails)])
    #expect(try world.user("1044")[.lastName] == .text("Hurston"))
  }

  @Test func `addresses need the password, and end the links to the old`() async throws {
    let session = try await world.signIn()
    let token = try world.mailLink(.recovery, to: "1044")
    let texts: [Field: [String]] = [.emails: ["new@example.com"]]
    for password in ["", "wrong"] {
      let answer = try await change(texts, password: password, session)
      #expect(sentences(answer) == ["This is not your current password."])
    }
    #expect(try world.user("1044").primaryAddress == "zoe@example.com")
    #expect(try await change(texts, password: World.password, session) == nil)
    #expect(try world.user("1044").primaryAddress == "new@example.com")
    #expect(try await world.desk.invitation(token, .recovery, from: World.home) == nil)
  }

  @Test func `who was slower must look again`() async throws {
    let session = try await world.signIn()
    let shown = try #require(try await world.desk.profile(session)).revision
    world.store.edit(try world.user("1044").id) { $0[.lastName] = .text("Neale") }
    let edit = ProfileEdit(
      revision: shown, texts: [.firstName: ["Zora"]], currentPassword: "")
    await #expect(throws: AccountError.changedMeanwhile) {
      try await world.desk.change(edit, session, from: World.home)
    }
    #expect(try world.user("1044")[.firstName] == .text("Zoë"))
  }

  @Test func `a new password ends all sessions but starts one`() async throws {
    let sessions = [try await world.signIn(), try await world.signIn()]
    let link = try world.mailLink(.recovery, to: "1044")
    let new = try await world.desk.changePassword(
      current: World.password, new: "another good one", sessions[0], from: World.home)
    for session in sessions { #expect(try await world.desk.profile(session) == nil) }
    #expect(try await world.desk.profile(new) != nil)
    #expect(try await world.desk.invitation(link, .recovery, from: World.home) == nil)
    #expect(await world.answer("1044", World.password) == .wrongCredentials)
    #expect(try world.portalMails().map(\.kind) == [.passwordChanged])
    let entry = try #require(try world.store.history(.init(key: "1044")).first)
    #expect(entry.changes == #"[{"field":"password","before":null,"after":"set"}]"#)
  }

  @Test func `a wrong current password changes nothing, ten times at most`() async throws {
    let session = try await world.signIn()
    let before = try StoreState(world.store, at: world.now)
    for number in 0..<20 {
      let expected: AccountError =
        number < 10
        ? .refused([.init(.currentPassword, "This is not your current password.")])
        : .tooManyTries(900)
      await #expect(throws: expected) {
        try await world.desk.changePassword(
          current: "wrong", new: "another good one", session, from: World.home)
      }
    }
    #expect(try StoreState(world.store, at: world.now) == before)
  }

  @Test func `a session that ends while secrets are hashed permits nothing`() async throws {
    let session = try await world.signIn()
    let user = try world.user("1044").id
    world.hasher.duringNext { [store = world.store] in store.setPassword("quick:x", of: user) }
    await #expect(throws: AccountError.signedOut) {
      try await world.desk.changePIN(
        password: World.password, pin: "0735", session, from: World.home)
    }
    #expect(try world.store.history(.init(key: "1044")).allSatisfy { $0.role != "basic_user" })
  }

  @Test func `a PIN is changed with the password`() async throws {
    let session = try await world.signIn()
    await #expect(throws: AccountError.self) {
      try await world.desk.changePIN(
        password: World.password, pin: "1044", session, from: World.home)
    }
    try await world.desk.changePIN(
      password: World.password, pin: "0735", session, from: World.home)
    let entry = try #require(try world.store.history(.init(key: "1044")).first)
    #expect(entry.changes == #"[{"field":"voicemail_pin","before":null,"after":"set"}]"#)
    #expect(try await world.desk.profile(session) != nil)
  }

  @Test func `nothing is done for who isn't signed in`() async throws {
    let session = try await world.signIn()
    try await world.desk.signOut(session)
    #expect(try await change([.firstName: ["Eve"]], session) == .signedOut)
    await #expect(throws: AccountError.signedOut) {
      try await world.desk.changePassword(
        current: World.password, new: "another good one", session, from: World.home)
    }
    #expect(world.hasher.count == 1)
  }
}

import AccountKeeping
import Accounts
import Fields
import Model
import Secrets
import Storage
import TestSupport
import Testing

/// What links in mails open, and for how long.
struct LinkTests {
  private let world: World

  init() throws { world = try World() }

  private func accept(
    _ token: String, _ kind: LinkKind = .setup, password: String = World.password,
    pin: String? = "0735"
  ) async throws(AccountError) -> SessionToken {
    try await world.desk.accept(token, kind, password: password, pin: pin, from: World.home)
  }

  private func invitation(_ token: String, _ kind: LinkKind = .setup) async throws -> Invitation? {
    try await world.desk.invitation(token, kind, from: World.home)
  }

  @Test func `a welcomed person becomes standard and is signed in`() async throws {
    let token = try world.mailLink(.welcome, to: "1045")
    let invitation = try #require(try await invitation(token))
    #expect(invitation.loginName == "1045@harbor.example.com" && invitation.firstName == "Bo")
    #expect(invitation.asksForPIN && invitation.expires == world.now + 72 * 3_600)
    #expect(invitation.rules.password.count == 3 && invitation.rules.pin.count == 2)
    #expect(try world.user("1045").status == .new)
    let session = try await accept(token)
    #expect(try world.user("1045").status == .standard)
    #expect(try world.passwordHash("1045") == "quick:\(World.password)")
    #expect(try await world.desk.profile(session)?.extension == "1045")
    #expect(await world.answer("1045", World.password) == nil)
    #expect(try world.portalMails().isEmpty)
    let entry = try #require(try world.store.history(.init(key: "1045")).first)
    #expect(entry.who == "1045@harbor.example.com" && entry.role == "basic_user")
    let set = #""before":null,"after":"set"}"#
    #expect(
      entry.changes == #"[{"field":"password",\#(set),{"field":"voicemail_pin",\#(set),"#
        + #"{"field":"link","before":null,"after":"used"}]"#)
  }

  @Test func `looking at a link never uses it up`() async throws {
    let token = try world.mailLink(.welcome, to: "1045")
    for _ in 0..<200 { #expect(try await invitation(token) != nil) }
    _ = try await accept(token)
  }

  @Test func `a link works until its last second, and once`() async throws {
    let token = try world.mailLink(.welcome, to: "1045")
    world.pass(72 * 3_600 - 1)
    #expect(try await invitation(token) != nil)
    world.pass(1)
    #expect(try await invitation(token) == nil)
    await #expect(throws: AccountError.linkEnded) { try await accept(token) }
    let next = try world.mailLink(.welcome, to: "1045")
    _ = try await accept(next)
    await #expect(throws: AccountError.linkEnded) { try await accept(next) }
  }

  enum End: String, CaseIterable {
    case expired, used, superseded, otherKind, otherAddress, systemUser, unknown, malformed
    case empty, long
  }

  @Test(arguments: End.allCases)
  func `each link that has ended gets the same answer`(end: End) async throws {
    var token = try world.mailLink(.welcome, to: "1045")
    var kind = LinkKind.setup
    let user = try world.user("1045").id
    switch end {
    case .expired: world.pass(72 * 3_600)
    case .used: _ = try await accept(token)
    case .superseded: _ = try world.mailLink(.welcome, to: "1045")
    case .otherKind: kind = .recovery
    case .otherAddress: world.store.edit(user) { $0[.emails] = .texts(["new@example.com"]) }
    case .systemUser: world.store.edit(user) { $0[.kind] = .text("call_queue") }
    case .unknown: token = String(token.reversed())
    case .malformed: token = "%00../" + token
    case .empty: token = ""
    case .long: token = String(repeating: token, count: 1_000)
    }
    let before = world.hasher.count
    #expect(try await invitation(token, kind) == nil)
    await #expect(throws: AccountError.linkEnded) { try await accept(token, kind) }
    #expect(world.hasher.count == before)
  }

  @Test func `a broken rule leaves the link as it is`() async throws {
    let token = try world.mailLink(.welcome, to: "1045")
    let problems: [FieldProblem] = [
      .init(.password, "The password needs at least 8 characters; this one has 6."),
      .init(.pin, "A voicemail PIN must not be a year from 1900 to 2099, as 1987 is."),
    ]
    for _ in 0..<20 {
      await #expect(throws: AccountError.refused(problems)) {
        try await accept(token, password: "garden", pin: "1987")
      }
    }
    await #expect(throws: AccountError.self) { try await accept(token, pin: nil) }
    #expect(world.hasher.count == 0)
    #expect(try world.user("1045").status == .new)
    _ = try await accept(token)
  }

  @Test func `recovery sets a password, keeps the PIN and tells the owner`() async throws {
    let old = try await world.signIn()
    let token = try world.mailLink(.recovery, to: "1044")
    #expect(try await invitation(token, .recovery)?.asksForPIN == false)
    let session = try await accept(token, .recovery, password: "another good one", pin: nil)
    #expect(try await world.desk.profile(old) == nil)
    #expect(try await world.desk.profile(session) != nil)
    #expect(try world.user("1044").pinSet)
    #expect(await world.answer("1044", World.password) == .wrongCredentials)
    #expect(await world.answer("1044", "another good one") == nil)
    let mail = try #require(try world.portalMails().first)
    #expect(mail.kind == .passwordChanged && mail.link == nil && mail.address == "zoe@example.com")
  }

  @Test func `recovery asks for a PIN where there is none`() async throws {
    let token = try world.mailLink(.recovery, to: "1045")
    #expect(try await invitation(token, .recovery)?.asksForPIN == true)
    _ = try await accept(token, .recovery)
    #expect(try world.user("1045").status == .standard)
  }

  @Test(arguments: 0..<20)
  func `of fifty who use one link at once, one succeeds`(round: Int) async throws {
    let token = try world.mailLink(.welcome, to: "1045")
    let sessions = await withTaskGroup(of: SessionToken?.self) { group in
      for number in 0..<50 {
        group.addTask { [desk = world.desk] in
          try? await desk.accept(
            token, .setup, password: "password number \(number) of many", pin: "0735",
            from: CallerAddress("198.51.100.\(number)"))
        }
      }
      return await group.reduce(into: [SessionToken]()) {
        if let session = $1 { $0.append(session) }
      }
    }
    #expect(sessions.count == 1)
    #expect(try world.store.links(of: try world.user("1045").id).count { $0.used != nil } == 1)
    #expect(try world.store.history(.init(key: "1045")).count { $0.role == "basic_user" } == 1)
  }

  @Test func `nothing that goes to the store is a secret`() async throws {
    let token = try world.mailLink(.welcome, to: "1045")
    let session = try await accept(token)
    let digest = TokenText.digest(of: session.text)
    #expect(world.store.lastUse(of: session.text) == nil)
    #expect(world.store.lastUse(of: digest) == world.now)
    var dumped = ""
    dump(try StoreState(world.store, at: world.now), to: &dumped)
    #expect(!dumped.contains(token) && !dumped.contains(session.text))
    #expect(!"\(session)".contains(session.text))
  }
}

import AccountKeeping
import Accounts
import Fields
import Model
import Storage
import TestSupport
import Testing

/// What happens behind "I forgot my password".
struct RecoveryTests {
  private let world: World

  init() throws { world = try World() }

  private func ask(_ name: String, from caller: CallerAddress = World.home) async throws {
    try await world.desk.requestRecovery(loginName: name, from: caller)
    await world.desk.settle()
  }

  @Test(arguments: ["1044", "1045@HARBOR.example.com"])
  func `a person gets a link of a day that works`(name: String) async throws {
    try await ask(name)
    let mail = try #require(try world.portalMails().first)
    #expect(mail.kind == .recovery && mail.link?.expires == world.now + 86_400)
    let token = try world.token(of: mail)
    let invitation = try await world.desk.invitation(token, .recovery, from: World.home)
    #expect(invitation?.loginName == name.prefix(4) + "@harbor.example.com")
    #expect(world.desk.counts.recoveriesMailed == 1 && world.hasher.count == 0)
    let entry = try #require(try world.store.history(.init(key: String(name.prefix(4)))).first)
    #expect(entry.changes.contains(#""after":"made for \#(mail.address)""#))
  }

  @Test(arguments: ["1046", "8000", "9999", "", "1044@elsewhere.example.com", "\u{0}"])
  func `nobody to mail is nothing to see`(name: String) async throws {
    try await ask(name)
    #expect(try world.portalMails().isEmpty)
    #expect(world.desk.counts.recoveriesAsked == 1 && world.desk.counts.recoveriesDropped == 1)
  }

  @Test func `three an hour for an account, silently`() async throws {
    for number in 0..<9 { try await ask("1044", from: CallerAddress("198.51.100.\(number)")) }
    #expect(world.desk.counts.recoveriesMailed == 3)
    world.pass(3_600)
    try await ask("1044")
    #expect(world.desk.counts.recoveriesMailed == 4)
  }

  @Test func `ten an hour from one place, with a word`() async throws {
    for number in 0..<10 { try await ask("90\(number)") }
    await #expect(throws: AccountError.tooManyTries(3_600)) { try await ask("1044") }
    #expect(try world.portalMails().isEmpty)
    try await ask("1044", from: CallerAddress("198.51.100.1"))
    #expect(try world.portalMails().count == 1)
  }

  @Test func `nobody ends the link that another has at their address`() async throws {
    world.store.edit(try world.user("1044").id) { $0[.emails] = .texts(["shared@example.com"]) }
    let token = try world.mailLink(.recovery, to: "1044")
    try await ask("1047")
    #expect(try world.portalMails().isEmpty)
    #expect(try await world.desk.invitation(token, .recovery, from: World.home) != nil)
  }

  @Test func `a newer link ends the one before`() async throws {
    var tokens: [String] = []
    for _ in 0..<2 {
      try await ask("1044")
      tokens.append(try world.token(of: try #require(try world.portalMails().last)))
    }
    #expect(try await world.desk.invitation(tokens[0], .recovery, from: World.home) == nil)
    #expect(try await world.desk.invitation(tokens[1], .recovery, from: World.home) != nil)
  }
}

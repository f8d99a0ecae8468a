import AccountKeeping
import Accounts
import Model
import Storage
import TestSupport
import Testing

/// Who is let in, and who is not, with the same answer whatever the reason.
struct SignInTests {
  private let world: World

  init() throws { world = try World() }

  @Test(arguments: [
    "1044@harbor.example.com", "1044", "1044@HARBOR.Example.com", "  1044 \r\n",
  ])
  func `a login name is taken in any case, and without its domain`(name: String) async throws {
    let session = try await world.signIn(name)
    #expect(try await world.desk.profile(session)?.loginName == "1044@harbor.example.com")
  }

  @Test(arguments: [
    ("1044", "wrong"), ("1044", ""), ("1044", World.password + " "), ("1044", "\u{0}"),
    ("1045", World.password), ("8000", World.password), ("9999", World.password),
    ("", World.password), ("@", ""), ("1044@elsewhere.example.com", World.password),
    ("1044\u{0}", World.password), (String(repeating: "x", count: 10_000), World.password),
    ("' OR 1=1 --", World.password), ("1044", "nothing matches this"), ("1045", ""),
    ("9999", "\u{1}nothing matches this"),
  ])
  func `whatever is wrong, answer and work are the same`(name: String, password: String) async {
    #expect(await world.answer(name, password) == .wrongCredentials)
    #expect(world.hasher.count == 1)
    #expect(world.desk.counts.wrongCredentials == 1 && world.desk.counts.signIns == 0)
  }

  @Test func `a password is the same however an accent is typed`() async throws {
    let token = try world.mailLink(.welcome, to: "1045")
    _ = try await world.desk.accept(
      token, .setup, password: "cafe\u{301} au lait", pin: "0735", from: World.home)
    #expect(await world.answer("1045", "caf\u{E9} au lait") == nil)
    #expect(await world.answer("1045", "cafe\u{301} au lait") == nil)
    #expect(await world.answer("1045", "cafe au lait") == .wrongCredentials)
  }

  @Test func `ten wrong passwords from one place are enough`() async {
    for _ in 0..<10 { #expect(await world.answer("1044", "wrong") == .wrongCredentials) }
    #expect(await world.answer("1044", "wrong") == .tooManyTries(900))
    #expect(await world.answer("1044", World.password) == .tooManyTries(900))
    world.pass(899)
    #expect(await world.answer("1044", World.password) == .tooManyTries(1))
    world.pass(1)
    #expect(await world.answer("1044", World.password) == nil)
  }

  @Test func `right passwords use up no tries`() async {
    for _ in 0..<300 { #expect(await world.answer("1044", World.password) == nil) }
  }

  /// The places of an attacker, and how many tries they may get.
  @Test(arguments: [(1, 10), (100, 100)])
  func `ten thousand wrong passwords keep nobody out`(places: Int, most: Int) async throws {
    #expect(await world.answer("1044", World.password) == nil)
    let before = world.hasher.count
    for number in 0..<10_000 {
      let place = CallerAddress("203.0.113.\(number % places)")
      let answer = await world.answer("1044", "guess \(number)", from: place)
      #expect(answer != nil)
    }
    #expect(world.hasher.count - before == most)
    #expect(await world.answer("1044", World.password) == nil)
    let token = try world.mailLink(.recovery, to: "1044")
    let elsewhere = CallerAddress("198.51.100.77")
    _ = try await world.desk.accept(
      token, .recovery, password: "another good one", pin: nil, from: elsewhere)
    #expect(await world.answer("1044", "another good one", from: elsewhere) == nil)
  }

  @Test func `a network of IPv6 is one place`() async {
    for number in 0..<10 {
      let caller = CallerAddress("2001:db8:1:2::\(String(number, radix: 16))")
      #expect(await world.answer("1044", "wrong", from: caller) == .wrongCredentials)
    }
    let same = CallerAddress("2001:0DB8:0001:0002:ffff:ffff:ffff:ffff")
    #expect(await world.answer("1044", World.password, from: same) == .tooManyTries(900))
    let other = CallerAddress("2001:db8:1:3::1")
    #expect(await world.answer("1044", World.password, from: other) == nil)
  }

  @Test func `an IPv4 address is one place however it is written`() async {
    let texts = ["192.0.2.7", "::ffff:192.0.2.7", "::FFFF:c000:207", "0:0:0:0:0:ffff:c000:0207"]
    for number in 0..<10 {
      let caller = CallerAddress(texts[number % texts.count])
      #expect(await world.answer("1044", "wrong", from: caller) == .wrongCredentials)
    }
    for text in texts {
      #expect(await world.answer("1044", "wrong", from: CallerAddress(text)) == .tooManyTries(900))
    }
  }

  @Test func `signing out ends one session, time ends all`() async throws {
    let first = try await world.signIn()
    let second = try await world.signIn()
    try await world.desk.signOut(first)
    try await world.desk.signOut(first)
    #expect(try await world.desk.profile(first) == nil)
    #expect(try await world.desk.profile(second) != nil)
    world.pass(3_600)
    #expect(try await world.desk.profile(second) != nil)
    world.pass(3_601)
    #expect(try await world.desk.profile(second) == nil)
    let third = try await world.signIn()
    for _ in 0..<11 {
      world.pass(3_600)
      #expect(try await world.desk.profile(third) != nil)
    }
    world.pass(3_600)
    #expect(try await world.desk.profile(third) == nil)
    #expect(try await world.desk.profile(SessionToken("made up")) == nil)
  }

  @Test func `a password that is replaced while it is checked is wrong`() async throws {
    let user = try world.user("1044").id
    world.hasher.duringNext { [store = world.store] in store.setPassword("quick:new", of: user) }
    #expect(await world.answer("1044", World.password) == .wrongCredentials)
    #expect(world.desk.counts.signIns == 0)
  }

  @Test func `a stored password that is no hash lets nobody in`() async throws {
    world.store.setPassword("damaged", of: try world.user("1044").id)
    #expect(await world.answer("1044", World.password) == .unavailable)
  }
}

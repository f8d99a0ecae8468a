import AccountKeeping
import AccountStorage
import Accounts
import Credentials
import Fields
import Foundation
import Mail
import Mailing
import Model
import SQLiteStorage
import Secrets
import Storage
import Templates
import TestSupport
import Testing

/// Whether a stranger can tell accounts and links that exist from those that don't (WB-10).
///
/// Answers and work are asserted; times are measured, over a store in a file.
@Suite(.serialized) struct EnumerationTests {
  private let folder: TestFolder
  private let store: SQLiteStore
  private let hasher = QuickHasher()
  private let desk: StoreAccountDesk
  private let clock = TestClock(World.start)
  private let setting: MailSetting

  init() throws {
    folder = try TestFolder()
    store = try SQLiteStore.create(
      path: folder.path("roster.db"), organization: "harbor", company: "Harbor",
      domain: World.domain)
    var generator = SplitMix64(seed: 7)
    setting = MailSetting(
      company: "Harbor", domain: World.domain,
      from: MailAddress(name: "", address: try EmailAddress("phones@harbor.example.com")),
      portalURL: "https://phones.example.com", contact: "Grace", linkLifetime: 3_600, rate: nil,
      key: LinkKey(using: &generator), templates: try MailTemplates())
    desk = StoreAccountDesk(
      AccountSettings(
        mail: setting, passwords: PasswordRules(company: "Harbor"), timeZones: []),
      store, HashingDesk(hasher, width: 2), now: { [clock] in clock.now })
  }

  /// People with links to their addresses; the tokens, by extension.
  private func populate(_ count: Int) throws -> [String] {
    let drafts = MailDrafts(setting: setting, numbers: [:], now: clock.now)
    var tokens: [String] = []
    let changes = try (0..<count).map { number in
      let text = "\(1_000 + number)"
      let number = try Extension(text).orThrow(text)
      var change = UserChange(.new(number), extension: number)
      change.fields = [
        .init(.loginName, .text("\(text)@\(World.domain)")), .init(.firstName, .text("Ada")),
        .init(.lastName, .text("Lovelace")), .init(.kind, .text("person")),
        .init(.emails, .texts(["u\(text)@example.com"])),
      ]
      let values = [Value?](repeating: nil, count: Field.count)
      let mail = drafts.mail(
        .welcome, to: "u\(text)@example.com", extension: number, values: values)
      let nonce = try mail.link.flatMap { Nonce(text: $0.nonce) }.orThrow("nonce")
      tokens.append(setting.key.token(for: nonce).text)
      change.mail = mail
      return change
    }
    let holder = LockHolder(
      token: "run", who: "Grace", host: "localhost", process: 1, processStart: 1,
      purpose: "apply", since: clock.now, leaseEnd: clock.now + 60)
    _ = try store.acquireLock(holder, at: clock.now) { _ in true }
    try store.commit(
      Run(id: "run", holder: holder, role: .officeManager, time: clock.now), resources: [],
      users: changes)
    return tokens
  }

  /// Times of two things, done in turns; each turn a minute after the last, so that no limit is met.
  private func compare(
    _ name: String, _ first: (Int) async throws -> Void, _ second: (Int) async throws -> Void
  ) async throws {
    var times: ([Double], [Double]) = ([], [])
    for round in 0..<Measuring.rounds(20, measured: 10_000) {
      clock.pass(60)
      // Now the one first, now the other.
      if round.isMultiple(of: 2) {
        times.0.append(try await Measuring.seconds { try await first(round) })
        times.1.append(try await Measuring.seconds { try await second(round) })
      } else {
        times.1.append(try await Measuring.seconds { try await second(round) })
        times.0.append(try await Measuring.seconds { try await first(round) })
      }
    }
    let means = [times.0, times.1].map { Int(Measuring.moments($0).mean * 1e9) }
    let welch = Measuring.welch(times.0, times.1)
    try Measuring.note("\(name): \(means[0]) ns, \(means[1]) ns, t = \(welch)")
  }

  private func caller(_ round: Int, _ side: Int) -> CallerAddress {
    CallerAddress("10.\(side).\(round >> 8 & 255).\(round & 255)")
  }

  private func expectWrong(_ name: String, _ caller: CallerAddress) async {
    await #expect(throws: AccountError.wrongCredentials) {
      _ = try await desk.signIn(loginName: name, password: "guess", from: caller)
    }
  }

  @Test func `a wrong password takes as long as no account`() async throws {
    _ = try populate(200)
    let stored = "quick:\(World.password)"
    for number in 0..<100 {
      let user = try store.account(login: "\(1_000 + number)@\(World.domain)").orThrow("user").user
      var change = AccountChange(user: user.id, who: "x", run: "x")
      change.password = stored
      try store.carryOut(change, at: clock.now)
    }
    let before = hasher.count
    try await compare(
      "sign-in, wrong password and no account",
      { await expectWrong("\(1_000 + $0 % 100)", caller($0, 1)) },
      { await expectWrong("\(5_000 + $0 % 100)", caller($0, 2)) })
    try await compare(
      "sign-in, wrong password and no password",
      { await expectWrong("\(1_000 + $0 % 100)", caller($0, 1)) },
      { await expectWrong("\(1_100 + $0 % 100)", caller($0, 2)) })
    #expect(hasher.count - before == 4 * Measuring.rounds(20, measured: 10_000))
  }

  @Test func `dead links take as long as links that never were`() async throws {
    let tokens = try populate(200)
    clock.pass(3_600)
    let unknown = tokens.map { String($0.reversed()) }
    let look = { (token: String, caller: CallerAddress) async throws in
      #expect(try await desk.invitation(token, .setup, from: caller) == nil)
    }
    try await compare(
      "links, expired and unknown",
      { try await look(tokens[$0 % 200], caller($0, 1)) },
      { try await look(unknown[$0 % 200], caller($0, 2)) })
    try await compare(
      "links, malformed and unknown",
      { try await look("%2e/" + tokens[$0 % 200].dropFirst(4), caller($0, 1)) },
      { try await look(unknown[$0 % 200], caller($0, 2)) })
    #expect(hasher.count == 0)
  }

  @Test func `asking for a link takes as long for nobody`() async throws {
    _ = try populate(200)
    try await compare(
      "recovery, account and no account",
      { round in
        try await desk.requestRecovery(
          loginName: "\(1_000 + round % 200)", from: caller(round, 1))
      },
      { round in
        try await desk.requestRecovery(
          loginName: "\(5_000 + round % 200)", from: caller(round, 2))
      })
    await desk.settle()
    #expect(desk.counts.recoveriesAsked == 2 * Measuring.rounds(20, measured: 10_000))
  }

  @Test func `the store writes as often for nobody`() async throws {
    _ = try populate(2)
    for name in ["1000", "1001", "5000", "1001", "5001"] {
      let before = try commits()
      try await desk.requestRecovery(loginName: name, from: caller(1, 1))
      await desk.settle()
      #expect(try commits() == before + 1)
    }
    #expect(desk.counts.recoveriesMailed == 3)
  }

  /// How many transactions the file has seen: the change counter in its header.
  private func commits() throws -> UInt32 {
    let header = try Data(contentsOf: URL(filePath: folder.path("roster.db"))).prefix(28)
    return header.suffix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }
}

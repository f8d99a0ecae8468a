import AccountKeeping
import AccountStorage
import Accounts
import Credentials
import Fields
import Mail
import Mailing
import Model
import Secrets
import Storage
import Templates
import TestSupport

/// A small organization with a desk, a clock that stands until it is moved, and quick hashes.
final class World: Sendable {
  static let start: Int64 = 1_800_000_000
  static let home = CallerAddress("192.0.2.1")
  static let password = "plain flat horse battery"
  static let domain = "harbor.example.com"

  let store = MemoryStore()
  let hasher = QuickHasher()
  let desk: StoreAccountDesk
  let setting: MailSetting
  private let clock = TestClock(World.start)

  /// Zoë has everything; Bo has no password yet, Cy no address, Di shares Zoë's second address.
  init() throws {
    var generator = SplitMix64(seed: 7)
    setting = MailSetting(
      company: "Harbor Supply", domain: Self.domain,
      from: MailAddress(name: "", address: try EmailAddress("phones@harbor.example.com")),
      portalURL: "https://phones.example.com", contact: "Grace", linkLifetime: 72 * 3_600,
      rate: nil, key: LinkKey(using: &generator), templates: try MailTemplates())
    let settings = AccountSettings(
      mail: setting, passwords: PasswordRules(company: setting.company),
      timeZones: ["America/New_York", "Europe/Berlin"])
    desk = StoreAccountDesk(
      settings, store, HashingDesk(hasher, width: 2, room: 64), now: { [clock] in clock.now })
    try populate()
  }

  var now: Int64 { clock.now }

  func pass(_ seconds: Int64) { clock.pass(seconds) }

  private func populate() throws {
    try create("1044", "Zoë", "Hurston", ["zoe@example.com", "shared@example.com"])
    try create("1045", "Bo", "Lindqvist", ["bo@example.com"])
    try create("1046", "Cy", "Twombly", [])
    try create("1047", "Di", "Arbus", ["shared@example.com"])
    var queue = UserChange(.new(try number("8000")), extension: try number("8000"))
    queue.fields = [
      .init(.firstName, .text("Sales")), .init(.kind, .text("call_queue")),
      .init(.loginName, .text("8000@\(Self.domain)")),
    ]
    try commit(queue)
    for user in ["1044", "1046", "1047"] {
      store.setPassword("quick:\(Self.password)", of: try self.user(user).id)
    }
  }

  private func create(_ text: String, _ first: String, _ last: String, _ emails: [String]) throws {
    var change = UserChange(.new(try number(text)), extension: try number(text))
    change.fields = [
      .init(.loginName, .text("\(text)@\(Self.domain)")), .init(.firstName, .text(first)),
      .init(.lastName, .text(last)), .init(.kind, .text("person")),
    ]
    if !emails.isEmpty { change.fields.append(.init(.emails, .texts(emails))) }
    if text == "1044" { change.pin = "quick:7392" }
    try commit(change)
  }

  func commit(_ change: UserChange) throws {
    let holder = LockHolder(
      token: "run", who: "Grace", host: "localhost", process: 1, processStart: 1,
      purpose: "apply", since: now, leaseEnd: now + 60)
    _ = try store.acquireLock(holder, at: now) { _ in true }
    try store.commit(
      Run(id: "run", holder: holder, role: .officeManager, time: now), resources: [],
      users: [change])
  }

  func number(_ text: String) throws -> Extension {
    guard let number = Extension(text) else { throw Missing(what: text) }
    return number
  }

  func user(_ text: String) throws -> StoredUser {
    guard let user = try store.user(number(text)) else { throw Missing(what: text) }
    return user
  }

  /// What a sign-in would have to show.
  func passwordHash(_ text: String) throws -> String? {
    try store.account(login: "\(text)@\(Self.domain)")?.passwordHash
  }

  /// Has a run mail a link, and gives the token that the mail carries.
  func mailLink(_ kind: NewMail.Kind, to text: String) throws -> String {
    let user = try user(text)
    let address = try user[.emails]?.texts.first.orThrow(text) ?? ""
    let mail = MailDrafts(setting: setting, numbers: [:], now: now)
      .mail(kind, to: address, extension: user.extension, values: user.values)
    var change = UserChange(
      .existing(user.id, revision: user.revision), extension: user.extension)
    change.mail = mail
    try commit(change)
    return try token(of: mail)
  }

  func token(of mail: NewMail) throws -> String {
    let nonce = try mail.link.flatMap { Nonce(text: $0.nonce) }.orThrow("nonce")
    return setting.key.token(for: nonce).text
  }

  /// The mails that the portal queued, oldest first.
  func portalMails() throws -> [NewMail] {
    try store.outbox().filter { $0.channel == .portal }.map(\.mail)
  }

  func signIn(
    _ text: String = "1044", _ password: String = World.password,
    from caller: CallerAddress = World.home
  ) async throws(AccountError) -> SessionToken {
    try await desk.signIn(loginName: text, password: password, from: caller)
  }

  /// What signing in answers, as a value to compare; nil: it worked.
  func answer(
    _ text: String, _ password: String, from caller: CallerAddress = World.home
  ) async -> AccountError? {
    do throws(AccountError) {
      _ = try await signIn(text, password, from: caller)
      return nil
    } catch {
      return error
    }
  }
}

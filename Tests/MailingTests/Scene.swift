import AccountStorage
import Fields
import Mail
import Mailing
import Model
import Secrets
import Storage
import Synchronization
import Templates
import TestSupport
import Testing

/// Two people and a portal that sends to nobody real.
struct Scene {
  let store = MemoryStore()
  let sent = Sent()

  final class Sent: MailTransport {
    private let addresses = Mutex<[String]>([])

    func withLock<Result>(_ body: ([String]) -> Result) -> Result {
      addresses.withLock { body($0) }
    }

    func send(
      _ message: MailMessage, _ turn: HandoverTurn
    ) async throws(MailError) -> Delivery {
      addresses.withLock { $0.append(message.to.address.text) }
      return .delivered
    }
  }

  init() throws {
    store.add(
      try [1_001, 1_002].map { (number: Int64) in
        var user = StoredUser(id: number, extension: try #require(Extension("\(number)")))
        user[.firstName] = .text("Ada")
        user[.emails] = .texts(["user\(number)@acme.example.com"])
        return user
      })
  }

  func sending(
    _ channel: Channel, now: @escaping @Sendable () -> Int64 = { 0 },
    isStopped: @escaping @Sendable () -> Bool = { false },
    beat: @escaping @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) },
    pause: @escaping @Sendable (Duration) async -> Void = { _ in }
  ) -> SendingContext {
    SendingContext(
      holder: holder("\(channel)", channel), now: now, beat: beat, isStopped: isStopped,
      pause: pause)
  }

  func holder(_ token: String, _ channel: Channel) -> LockHolder {
    LockHolder(
      token: token, who: "portal", host: "harbor", process: 1, processStart: 1, purpose: "mails",
      since: 0, leaseEnd: 60, channel: channel)
  }

  func postman(_ ledger: (any Ledger)? = nil) throws -> Postman {
    Postman(ledger ?? store, try setting(), sent, sending(.portal)) { _ in false }
  }

  /// A person asks for a link.
  func ask(_ number: Int64) throws {
    var change = AccountChange(user: number, who: "\(number)", run: "portal")
    change.mail = try mail(.recovery, number)
    try store.carryOut(change, at: 0)
  }

  /// A run welcomes a person.
  func welcome(_ number: Int64, by holder: LockHolder) throws {
    let user = try #require(Extension("\(number)"))
    var change = UserChange(.existing(number, revision: 1), extension: user)
    change.mail = try mail(.welcome, number)
    try store.commit(
      Run(id: "run", holder: holder, role: .officeManager, time: 0), resources: [], users: [change])
  }

  private func mail(_ kind: NewMail.Kind, _ number: Int64) throws -> NewMail {
    MailDrafts(setting: try setting(), numbers: [:], now: 0).mail(
      kind, to: "user\(number)@acme.example.com", extension: try #require(Extension("\(number)")),
      values: Array(repeating: nil, count: Field.count))
  }

  func setting() throws -> MailSetting {
    MailSetting(
      company: "Acme", domain: "acme.example.com",
      from: try MailAddress(parsing: "phones@acme.example.com"),
      portalURL: "https://phones.example.com", contact: "", linkLifetime: 3_600, rate: nil,
      key: try LinkKey(bytes: Array(repeating: 7, count: LinkKey.byteCount)),
      templates: try MailTemplates())
  }
}

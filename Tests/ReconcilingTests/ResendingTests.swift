import AccountStorage
import Fields
import Mail
import Mailing
import Model
import Reconciling
import Secrets
import Storage
import StoreSupport
import TestSupport
import Testing

/// Mails that somebody wants to be tried again.
struct ResendingTests {
  private static func refusing(while isRefusing: Switch) -> MailCollector {
    MailCollector { _, _ in
      isRefusing.isOn
        ? .permanentFailure(reason: "refused", serverWords: "550 no") : .delivered
    }
  }

  @Test(arguments: Scene.Kind.allCases)
  func `only the mails of the users named are sent`(kind: Scene.Kind) async throws {
    let isRefusing = Switch(true)
    let scene = try Scene(kind, mails: Self.refusing(while: isRefusing))
    try await scene.apply(Staff.welcomed(4))
    isRefusing.turn(false)
    let outcome = try await scene.resend(["1002", "1003", "1002"])
    #expect(outcome.mails.sent == 2 && outcome.isComplete && outcome.refused == [])
    #expect(try scene.store.outbox().map(\.extension) == ["1001", "1004"])
    #expect(Set(scene.mails.all.map(\.messageID)).count == 4)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `who has no mail is named once`(kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    let outcome = try await scene.resend(["1002", "1002"])
    #expect(outcome.refused == ["1002 has no mail that waits or failed."])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a mail of the portal is left to the portal`(kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    try await scene.apply(Staff.welcomed(1))
    let mail = try scene.failPortalMail(of: "1001")
    let sent = scene.mails.all.count
    // A run may be at work meanwhile.
    _ = try scene.store.acquireLock(scene.holder(), at: scene.clock.now) { _ in false }
    let outcome = try await scene.resend(["1001"])
    #expect(outcome.leftToPortal == ["1001"])
    #expect(outcome.refused == [] && outcome.isComplete)
    #expect(scene.mails.all.count == sent)
    let outbox = try scene.store.outbox()
    #expect(outbox.map(\.state) == [.waiting] && outbox.map(\.mail) == [mail])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a portal that sends just now is named`(kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    try await scene.apply(Staff.welcomed(1))
    _ = try scene.failPortalMail(of: "1001")
    var portal = scene.holder()
    portal.channel = .portal
    _ = try scene.store.acquireLock(portal, at: scene.clock.now) { _ in false }
    await #expect(throws: ReconcilingError.self) { try await scene.resend(["1001"]) }
    #expect(try scene.store.outbox().map(\.state) == [.failed])
  }
}

extension Scene {
  func resend(_ users: [String], as role: Role = .officeManager) async throws -> ResendOutcome {
    try await Applying(store, context(role, holder()), try setting(), mails)
      .resend(users) { _, _ in }
  }

  /// The portal queues a notice for the user, and a server refuses it.
  fileprivate func failPortalMail(of number: String) throws -> NewMail {
    let user = try user(number)
    let mail = MailDrafts(setting: try setting(), numbers: [:], now: clock.now).mail(
      .passwordChanged, to: "user\(number)@acme.example.com", extension: user.extension,
      values: user.values)
    var change = AccountChange(user: user.id, who: number, run: "portal")
    change.mail = mail
    let accounts = try #require(store as? any AccountStore)
    try accounts.carryOut(change, at: clock.now)
    var portal = holder()
    portal.channel = .portal
    _ = try store.acquireLock(portal, at: clock.now) { _ in false }
    for waiting in try store.outbox() {
      try store.record(.permanentFailure("550 no"), of: waiting.id, by: portal, at: clock.now)
    }
    try store.releaseLock(portal)
    return mail
  }
}

import Fields
import Mail
import Mailing
import Model
import Plans
import Reconciling
import Storage
import StoreSupport
import Synchronization
import TestSupport
import Testing

/// What becomes of mails that can't be sent, or whose fate is unknown.
struct OutboxTests {
  private static let down = MailError.file(path: "mail", action: "write", reason: "disk full")

  private static func mails(brokenWhile isBroken: Switch) -> MailCollector {
    MailCollector { _, _ throws(MailError) in
      if isBroken.isOn { throw down }
      return .delivered
    }
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a temporary failure is tried again`(kind: Scene.Kind) async throws {
    let mails = MailCollector { _, before in
      before < 4 ? .temporaryFailure(reason: "450 busy") : .delivered
    }
    let scene = try Scene(kind, mails: mails)
    let report = try await scene.apply(Staff.welcomed(3)).mails
    #expect(report.sent == 3)
    #expect(report.isComplete)
    #expect(scene.lastPauses.all == [1, 2, 4, 8].map { .seconds($0) })
    #expect(try scene.store.outbox() == [])
    expectSameMails(scene, count: 3, copies: 5)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `five tries are enough for one run`(kind: Scene.Kind) async throws {
    let mails = MailCollector { _, before in
      before < 5 ? .temporaryFailure(reason: "450 busy") : .delivered
    }
    let scene = try Scene(kind, mails: mails)
    let desired = Staff.welcomed(3)
    let report = try await scene.apply(desired).mails
    #expect(report.sent == 0)
    #expect(report.waiting.map(\.extension) == ["1001", "1002", "1003"])
    #expect(report.waiting.allSatisfy { $0.reason == "450 busy" })
    let outbox = try scene.store.outbox()
    #expect(outbox.map(\.attempts) == [5, 5, 5])
    #expect(outbox.allSatisfy { $0.state == .waiting && $0.lastError == "450 busy" })
    #expect(try await scene.apply(desired).mails.sent == 3)
    expectSameMails(scene, count: 3, copies: 6)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a server that is away is asked a few times`(kind: Scene.Kind) async throws {
    let isAway = Switch(true)
    let mails = MailCollector { _, _ in
      isAway.isOn ? .unanswered(reason: "silent") : .delivered
    }
    let scene = try Scene(kind, mails: mails)
    let desired = Staff.welcomed(40)
    let report = try await scene.apply(desired).mails
    #expect(mails.all.count == 20, "in each of five rounds as many as are under way at once")
    #expect(report.waiting.count == 40 && report.sent == 0 && report.stop == nil)
    #expect(try scene.store.outbox().map(\.attempts).reduce(0, +) == mails.all.count)
    isAway.turn(false)
    #expect(try await scene.apply(desired).mails.sent == 40)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a server that answers others is not away`(kind: Scene.Kind) async throws {
    let mails = MailCollector { message, before in
      before == 0 && message.to.address.text == Staff.address(1_002)
        ? .unanswered(reason: "silent") : .delivered
    }
    let scene = try Scene(kind, mails: mails)
    #expect(try await scene.apply(Staff.welcomed(40)).mails.sent == 40)
    #expect(mails.all.count == 41)
    #expect(scene.lastPauses.all == [.seconds(1)])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a refused mail waits for a new address`(kind: Scene.Kind) async throws {
    let mails = MailCollector { message, _ in
      message.to.address.text == Staff.address(1_002)
        ? .permanentFailure(reason: "refused", serverWords: "550 no such user") : .delivered
    }
    let scene = try Scene(kind, mails: mails)
    var desired = Staff.welcomed(3)
    let report = try await scene.apply(desired).mails
    #expect(report.sent == 2)
    #expect(report.failed.map(\.reason) == ["refused: 550 no such user"])
    #expect(try scene.store.outbox().map(\.state) == [.failed])
    #expect(try await scene.apply(desired).mails.total == 0)
    #expect(mails.all.count == 3)
    desired.users[1].set(.emails, to: .texts(["new@acme.example.com"]))
    desired.users[1].set(.welcome, to: .text("again"))
    #expect(try await scene.apply(desired).mails.sent == 1)
    #expect(try scene.store.outbox() == [])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a broken way out stops the sending`(kind: Scene.Kind) async throws {
    let isBroken = Switch(true)
    let mails = Self.mails(brokenWhile: isBroken)
    let scene = try Scene(kind, mails: mails)
    let desired = Staff.welcomed(9)
    let report = try await scene.apply(desired).mails
    #expect(report.sent == 0)
    #expect(report.waiting.count == 9)
    #expect(report.stop?.contains("disk full") == true)
    #expect(scene.lastPauses.all == [])
    #expect(try scene.store.outbox().map(\.attempts).allSatisfy { $0 == 0 })
    isBroken.turn(false)
    #expect(try await scene.apply(desired).mails.sent == 9)
    #expect(mails.count == 9)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a mail of unknown fate is sent again as it was`(kind: Scene.Kind) async throws {
    let isBroken = Switch(true)
    let mails = Self.mails(brokenWhile: isBroken)
    let scene = try Scene(kind, mails: mails)
    let desired = Staff.welcomed(4)
    try await scene.apply(desired)
    let links = try scene.state().links
    scene.clock.pass(100)
    isBroken.turn(false)
    try await scene.apply(desired)
    expectSameMails(scene, count: 4, copies: 2)
    #expect(try scene.state().links == links)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `one mail at a time is handed over and not recorded`(kind: Scene.Kind) async throws {
    let store = Hook()
    let most = Mutex(0)
    let handed = Mutex<Set<String>>([])
    let waiting = Mutex<Set<String>>([])
    let mails = MailCollector { message, _ in
      handed.withLock { _ = $0.insert(message.to.address.text) }
      store.run()
      let unrecorded = handed.withLock { handed in waiting.withLock { handed.intersection($0) } }
      most.withLock { $0 = max($0, unrecorded.count) }
      return .delivered
    }
    let scene = try Scene(kind, mails: mails)
    let ledger = scene.store
    store.set {
      let addresses = (try? ledger.outbox().map(\.mail.address)) ?? []
      waiting.withLock { $0 = Set(addresses) }
    }
    #expect(try await scene.apply(Staff.welcomed(60)).mails.sent == 60)
    #expect(most.withLock { $0 } == 1)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a sender that lost its lock stops`(kind: Scene.Kind) async throws {
    let hook = Hook()
    let mails = MailCollector { _, _ in
      hook.run()
      return .delivered
    }
    let scene = try Scene(kind, mails: mails)
    let (ledger, clock) = (scene.store, scene.clock)
    var thief = scene.holder()
    thief.token = "thief"
    hook.set { [thief] in
      // The lease is over: the process was frozen for longer.
      clock.pass(61)
      _ = try? ledger.acquireLock(thief, at: clock.now) { _ in false }
    }
    await #expect(throws: ReconcilingError.self) { try await scene.apply(Staff.welcomed(20)) }
    #expect(mails.all.count == 1)
    #expect(try scene.store.outbox().count == 20)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a mail is not sent once its link has expired`(kind: Scene.Kind) async throws {
    let mails = MailCollector { _, _ in .temporaryFailure(reason: "450 busy") }
    let scene = try Scene(kind, mails: mails)
    let desired = Staff.welcomed(1)
    try await scene.apply(desired)
    scene.clock.pass(4_000)
    let report = try await scene.apply(desired).mails
    #expect(mails.all.count == 5)
    #expect(report.failed.count == 1)
    #expect(report.failed.first?.reason.contains("expired") == true)
  }

  @Test(arguments: Scene.Kind.allCases, ["true", "2026-Q4"])
  func `a corrected address gets the mail that waited`(
    kind: Scene.Kind, request: String
  ) async throws {
    let isBroken = Switch(true)
    let mails = Self.mails(brokenWhile: isBroken)
    let scene = try Scene(kind, mails: mails)
    var desired = Staff.welcomed(2)
    desired.users[0].set(.welcome, to: .text(request))
    try await scene.apply(desired)
    isBroken.turn(false)
    scene.clock.pass(10)
    let tried = mails.all.count
    desired.users[0].set(.emails, to: .texts(["right@acme.example.com"]))
    #expect(try await scene.apply(desired).mails.sent == 2)
    #expect(
      Set(mails.all.dropFirst(tried).map(\.to.address.text)) == [
        "right@acme.example.com", Staff.address(1_002),
      ])
    let state = try scene.state()
    #expect(state.openLinks.map(\.address).contains("right@acme.example.com"))
    #expect(state.openLinks.count == 2 && state.outbox == [])
    #expect(try await scene.apply(desired).mails.total == 0)
    #expect(try scene.plan(desired).isEmpty)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a mail withdrawn without another is owed`(kind: Scene.Kind) async throws {
    let isBroken = Switch(true)
    let mails = Self.mails(brokenWhile: isBroken)
    let scene = try Scene(kind, mails: mails)
    var desired = Staff.welcomed(1)
    desired.users[0].set(.welcome, to: .text("2026-Q4"))
    try await scene.apply(desired)
    isBroken.turn(false)
    desired.users[0].set(.emails, to: .null)
    let outcome = try await scene.apply(desired)
    #expect(outcome.mails.total == 0)
    #expect(outcome.plan.blocked.map(\.code) == [.emailRequired])
    #expect(try scene.plan(desired).blocked.map(\.code) == [.emailRequired])
    desired.users[0].set(.emails, to: .texts(["right@acme.example.com"]))
    #expect(try await scene.apply(desired).mails.sent == 1)
    #expect(try scene.plan(desired).isEmpty)
  }

  /// Each mail came so often, each time with the same words, link and Message-ID.
  private func expectSameMails(_ scene: Scene, count: Int, copies: Int) {
    let copiesByID = Dictionary(grouping: scene.mails.all, by: \.messageID)
    #expect(copiesByID.count == count)
    for (messageID, all) in copiesByID {
      #expect(all.count == copies, "\(messageID)")
      #expect(Set(all).count == 1, "\(messageID)")
    }
  }
}

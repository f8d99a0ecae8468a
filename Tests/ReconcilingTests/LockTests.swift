import Fields
import Mail
import Mailing
import Model
import Reconciling
import Storage
import StoreSupport
import TestSupport
import Testing

/// Two runs on one store.
struct LockTests {
  @Test(arguments: 0..<50, Scene.Kind.real + [.pooled])
  func `of two applies at once one goes first`(round: Int, kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    let racers = try ["Ada", "Grace"].map { try Racer($0, scene) }
    let failures = await withTaskGroup(of: (any Error)?.self) { group in
      for racer in racers { group.addTask { await racer.run() } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let lost = failures.compactMap(\.self)
    #expect(lost.count < 2)
    for error in lost {
      guard case ReconcilingError.store(.locked(let holder)) = error else {
        Issue.record(error)
        continue
      }
      #expect(["Ada", "Grace"].contains(holder.who))
      #expect(holder.host == "harbor")
      #expect(holder.since == scene.clock.now)
    }
    let names = Set(try scene.users().map { $0[.firstName]?.text })
    #expect(names.count == 1)
    #expect(try scene.users().count == 12)
    #expect(scene.mails.all.count == 12)
    #expect(scene.mails.count == 12)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a run that waits its turn is told who is at it`(kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    let other = scene.holder()
    _ = try scene.store.acquireLock(other, at: scene.clock.now) { _ in false }
    let contents = try StoreContents(scene)
    let error = await #expect(throws: ReconcilingError.self) {
      try await scene.apply(Staff.welcomed(2))
    }
    guard case .store(.locked(other)) = error else {
      Issue.record("\(error.map { "\($0)" } ?? "no error")")
      return
    }
    #expect(try StoreContents(scene).differences(from: contents) == [])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `the lock of a dead run is taken over`(kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    let dead = scene.holder()
    _ = try scene.store.acquireLock(dead, at: scene.clock.now) { _ in false }
    scene.isDead = { $0 == dead }
    #expect(try await scene.apply(Staff.welcomed(2)).takenOver == dead)
    scene.isDead = { _ in false }
    #expect(try await scene.apply(Staff.welcomed(2)).takenOver == nil)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a lease is renewed while mails are sent`(kind: Scene.Kind) async throws {
    let (clock, hook, isTaken) = (Clock(), Hook(), Switch(false))
    let mails = MailCollector { _, _ in
      clock.pass(10)
      hook.run()
      return .delivered
    }
    let scene = try Scene(kind, mails: mails, clock: clock)
    let other = scene.holder()
    hook.set { [store = scene.store] in
      if (try? store.acquireLock(other, at: clock.now) { _ in false }) != nil { isTaken.turn(true) }
    }
    #expect(try await scene.apply(Staff.welcomed(16)).mails.sent == 16)
    #expect(!isTaken.isOn)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a run that lost its lock writes nothing`(kind: Scene.Kind) async throws {
    let (clock, hook) = (Clock(), Hook())
    let mails = MailCollector { _, _ in
      hook.run()
      return .temporaryFailure(reason: "450 busy")
    }
    let scene = try Scene(kind, mails: mails, clock: clock)
    let other = scene.holder()
    hook.set { [store = scene.store] in
      clock.pass(100)
      _ = try? store.acquireLock(other, at: clock.now) { _ in false }
    }
    let error = await #expect(throws: ReconcilingError.self) {
      try await scene.apply(Staff.welcomed(6))
    }
    guard case .unrecorded(.lockLost) = error else {
      Issue.record("\(error.map { "\($0)" } ?? "no error")")
      return
    }
    #expect(try scene.store.outbox().map(\.attempts) == Array(repeating: 0, count: 6))
    #expect(mails.all.count <= 4)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a run that lost its lock commits nothing`(kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    let (other, store, clock) = (scene.holder(), scene.store, scene.clock)
    let contents = try StoreContents(scene)
    let applying = Applying(
      store, scene.context(.officeManager, scene.holder()), try scene.setting(), scene.mails)
    let error = await #expect(throws: ReconcilingError.self) {
      try await applying.apply(
        Staff.welcomed(3),
        confirm: { _ throws(ReconcilingError) in
          clock.pass(100)
          _ = try? store.acquireLock(other, at: clock.now) { _ in false }
        }, progress: { _, _ in })
    }
    guard case .store(.lockLost) = error else {
      Issue.record("\(error.map { "\($0)" } ?? "no error")")
      return
    }
    #expect(try StoreContents(scene).differences(from: contents) == [])
  }
}

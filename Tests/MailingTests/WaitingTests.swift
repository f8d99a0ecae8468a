import Mail
import Mailing
import Storage
import Synchronization
import TestSupport
import Testing

/// What a sender does while it waits: for slow servers, and before it tries again.
struct WaitingTests {
  @Test func `a slow server doesn't cost the lock`() async throws {
    let scene = try Scene()
    let metronome = Metronome()
    let context = scene.sending(.run, now: { metronome.now }, beat: metronome.wait)
    _ = try scene.store.acquireLock(context.holder, at: 0) { _ in false }
    try scene.welcome(1_001, by: context.holder)
    let ends = Mutex<[Int64]>([])
    let slow = Answering { [store = scene.store, thief = scene.holder("thief", .run)] in
      for _ in 0..<30 {
        metronome.pass(6)
        let end = await Self.leaseEnd(store, thief, beyond: metronome.now + 59)
        ends.withLock { $0.append(end - metronome.now) }
      }
      return .delivered
    }
    let report = try await Outbox(scene.store, try scene.setting(), slow, context).send { _, _ in }
    #expect(report.sent == 1)
    #expect(ends.withLock { $0 } == Array(repeating: 60, count: 30))
  }

  @Test func `a lock lost in a wait keeps mails from being sent`() async throws {
    let scene = try Scene()
    let metronome = Metronome()
    let context = scene.sending(.run, now: { metronome.now }, beat: metronome.wait)
    _ = try scene.store.acquireLock(context.holder, at: 0) { _ in false }
    try scene.welcome(1_001, by: context.holder)
    let handedOver = Mutex<[Bool]>([])
    let slow = Answering(
      before: { [store = scene.store, thief = scene.holder("thief", .run)] turn in
        try? store.releaseLock(context.holder)
        _ = try? store.acquireLock(thief, at: 0) { _ in false }
        metronome.pass(6)
        // A turn that begins before the loss is noticed is given back, and begun anew.
        while await Answering.begins(turn) {
          turn.end()
          await Task.yield()
        }
        handedOver.withLock { $0.append(false) }
      }, answer: { .temporaryFailure(reason: "not handed over") })
    let outbox = try Outbox(scene.store, try scene.setting(), slow, context)
    await #expect(throws: StoreError.lockLost) { try await outbox.send { _, _ in } }
    #expect(handedOver.withLock { $0 } == [false])
  }

  @Test func `who asks to stop in a pause is heard at its end`() async throws {
    let scene = try Scene()
    let isStopped = Atomic(false)
    let tries = Atomic(0)
    let context = scene.sending(
      .run, isStopped: { isStopped.load(ordering: .relaxed) },
      pause: { _ in isStopped.store(true, ordering: .relaxed) })
    _ = try scene.store.acquireLock(context.holder, at: 0) { _ in false }
    try scene.welcome(1_001, by: context.holder)
    let busy = Answering {
      tries.add(1, ordering: .relaxed)
      return .temporaryFailure(reason: "450 busy")
    }
    let report = try await Outbox(scene.store, try scene.setting(), busy, context).send { _, _ in }
    #expect(tries.load(ordering: .relaxed) == 1)
    #expect(report.stop == "interrupted by a signal")
    #expect(report.waiting.map(\.reason) == ["450 busy"])
  }

  /// The end of the lease, once it is later than `limit`; 0 when it never gets there.
  private static func leaseEnd(
    _ store: some Ledger, _ thief: LockHolder, beyond limit: Int64
  ) async -> Int64 {
    for _ in 0..<100_000 {
      do {
        _ = try store.acquireLock(thief, at: 0) { _ in false }
        return 0
      } catch {
        if case .locked(let holder) = error, holder.leaseEnd > limit { return holder.leaseEnd }
      }
      await Task.yield()
    }
    return 0
  }
}

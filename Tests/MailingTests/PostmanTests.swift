import Mailing
import Storage
import TestSupport
import Testing

/// The portal sends what it queued, and nothing else.
struct PostmanTests {
  @Test func `what a person asked for is sent once`() async throws {
    let scene = try Scene()
    try scene.ask(1_001)
    #expect(try await scene.postman().deliver()?.sent == 1)
    #expect(try await scene.postman().deliver() == OutboxReport())
    #expect(scene.sent.withLock { $0 } == ["user1001@acme.example.com"])
  }

  @Test func `another process at it is left to finish`() async throws {
    let scene = try Scene()
    try scene.ask(1_001)
    _ = try scene.store.acquireLock(scene.holder("other", .portal), at: 0) { _ in false }
    #expect(try await scene.postman().deliver() == nil)
    #expect(scene.sent.withLock { $0 } == [])
  }

  @Test func `the lock of a run is not in the way, nor its mails`() async throws {
    let scene = try Scene()
    let run = scene.holder("run", .run)
    _ = try scene.store.acquireLock(run, at: 0) { _ in false }
    try scene.welcome(1_002, by: run)
    try scene.ask(1_001)
    #expect(try await scene.postman().deliver()?.sent == 1)
    #expect(scene.sent.withLock { $0 } == ["user1001@acme.example.com"])
    #expect(try scene.store.outbox().map(\.channel) == [.run])
  }

  @Test func `the lock is given back when the store fails`() async throws {
    let scene = try Scene()
    try scene.ask(1_001)
    let faulty = FaultyStore(scene.store, failingAt: 4, .before)
    await #expect(throws: StoreError.self) { try await scene.postman(faulty).deliver() }
    #expect(try await scene.postman().deliver()?.sent == 1)
  }
}

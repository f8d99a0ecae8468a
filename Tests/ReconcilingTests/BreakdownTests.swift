import Foundation
import Mailing
import Model
import PostgresConnection
import Storage
import StoreSupport
import Synchronization
import TestSupport
import Testing

/// A server that ends sessions or breaks down, at any moment of an apply.
@Suite(.serialized) struct BreakdownTests {
  private static let rounds = 30

  /// With the settings that servers have, so that a crash is one.
  private static let pool = Result {
    try DatabasePool(PostgresServer(["listen_addresses = ''", "max_connections = 20"]))
  }

  @Test func `ended sessions cost nothing`() async throws {
    let ended = Mutex(0)
    for round in 0..<Self.rounds {
      try await apply(round, in: DatabasePool.shared.get()) { database in
        let sessions = try database.run(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid()
          """)
        ended.withLock { $0 += sessions.count }
      }
    }
    #expect(ended.withLock { $0 } >= Self.rounds / 2)
  }

  @Test func `a server that breaks down costs nothing`() async throws {
    for round in 0..<Self.rounds {
      try await apply(round, in: Self.pool.get()) { database in
        try database.server.stopAtOnce()
        // Some runs find it up again before they give up, others don't.
        if !round.isMultiple(of: 3) { try database.server.start() }
      }
    }
  }

  /// Applies while something happens, then once more: the state in between is the old or the new
  /// one, and at most one mail goes out twice.
  private func apply(
    _ round: Int, in pool: DatabasePool,
    while happening: @escaping @Sendable (TestDatabase) throws -> Void
  ) async throws {
    let organization = RandomOrganization(valid: round % 5)
    let reference = try Scene(.postgres, holding: organization)
    let old = try Meaning(reference)
    let start = ContinuousClock.now
    try await reference.apply(organization.desired)
    let duration = ContinuousClock.now - start
    let new = try Meaning(reference)
    let scene = try Scene(.postgres, holding: organization, in: pool)
    scene.isDead = { _ in true }
    let database = try #require(scene.test.outsider.database)
    var random = SplitMix64(seed: round)
    let moment = duration * Double.random(in: 0...1.2, using: &random)
    let trouble = Self.begin(after: moment) { try happening(database) }
    _ = try? await scene.apply(organization.desired)
    try await trouble.value
    try? database.server.start()
    let left = try Meaning(scene)
    #expect(left == old || left == new, "round \(round)")
    try await scene.apply(organization.desired)
    #expect(try Meaning(scene) == new, "round \(round)")
    #expect(try scene.store.outbox() == [], "round \(round)")
    #expect(scene.mails.count == reference.mails.count, "round \(round)")
    #expect(Set(scene.mails.all).count == reference.mails.count, "round \(round)")
    #expect(scene.mails.all.count <= reference.mails.count + 1, "round \(round)")
  }

  /// On a thread of its own, as the apply may keep all others busy.
  private static func begin(
    after moment: Duration, _ body: @escaping @Sendable () throws -> Void
  ) -> Task<Void, any Error> {
    Task {
      try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread {
          Thread.sleep(forTimeInterval: moment / .seconds(1))
          continuation.resume(with: Result { try body() })
        }
      }
    }
  }
}

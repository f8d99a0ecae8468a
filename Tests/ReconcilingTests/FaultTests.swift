import Fields
import Mail
import Mailing
import Model
import Storage
import StoreSupport
import TestSupport
import Testing

/// The n-th call to the store fails, n = 1, 2, … until a run meets no fault.
struct FaultTests {
  /// Users as they are before, and what is wanted of them: new people, changes, resets, mails.
  private struct Case {
    let organization: RandomOrganization

    init(seed: Int) { organization = RandomOrganization(valid: seed) }

    func scene(_ kind: Scene.Kind) throws -> Scene {
      let scene = try Scene(kind, holding: organization)
      // Whoever held the lock has failed and is gone.
      scene.isDead = { _ in true }
      return scene
    }
  }

  @Test(arguments: 0..<3, FaultyStore.Moment.allCases)
  func `a failed call leaves the old state or the new one`(
    seed: Int, moment: FaultyStore.Moment
  ) async throws {
    for isPersistent in [false, true] {
      try await sweep(Case(seed: seed), .memory, moment, isPersistent)
    }
  }

  @Test(arguments: Scene.Kind.real, FaultyStore.Moment.allCases)
  func `a failed call leaves rows in the old or new state`(
    kind: Scene.Kind, moment: FaultyStore.Moment
  ) async throws {
    for seed in 0..<2 { try await sweep(Case(seed: seed), kind, moment, false) }
  }

  private func sweep(
    _ fault: Case, _ kind: Scene.Kind, _ moment: FaultyStore.Moment, _ isPersistent: Bool
  ) async throws {
    let desired = fault.organization.desired
    let reference = try fault.scene(kind)
    let old = try Meaning(reference)
    try await reference.apply(desired)
    let new = try Meaning(reference)
    for call in 1...500 {
      let scene = try fault.scene(kind)
      let faulty = FaultyStore(
        scene.store, failingAt: call, moment, persistent: isPersistent)
      let isDone = (try? await scene.apply(desired, through: faulty)) != nil
      let left = try Meaning(scene)
      #expect(left == old || left == new, "call \(call)")
      try await scene.apply(desired)
      #expect(try Meaning(scene) == new, "call \(call)")
      #expect(scene.mails.count == reference.mails.count, "call \(call)")
      #expect(Set(scene.mails.all).count == reference.mails.count, "call \(call)")
      #expect(scene.mails.all.count <= reference.mails.count + 1, "call \(call)")
      #expect(try scene.store.outbox() == [], "call \(call)")
      if isDone, faulty.calls < call { return }
    }
    Issue.record("no run without a fault")
  }
}

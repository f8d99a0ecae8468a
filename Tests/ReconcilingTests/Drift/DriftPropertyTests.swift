import Drifts
import Fields
import Model
import Plans
import Reconciling
import StoreSupport
import TestSupport
import Testing

/// What must hold of drift whatever was applied and whoever changed something after that.
struct DriftPropertyTests {
  static let seeds = 0..<12

  /// An organization that was applied, as far as it could be.
  private struct Sample {
    let scene: Scene
    let desired: Desired
    /// The stored extensions of those for whom something couldn't be applied.
    let left: Set<String>

    init(_ seed: Int, _ kind: Scene.Kind) async throws {
      let organization = RandomOrganization(valid: seed)
      scene = try Scene(kind, holding: organization)
      try await scene.apply(organization.desired, as: .support)
      let plan = try scene.plan(organization.desired, as: .support)
      desired = organization.desired
      left = Set(plan.blocked.filter { $0.action == .update }.map(\.key))
      scene.clock.pass(60)
    }
  }

  @Test(arguments: seeds, Scene.Kind.allCases)
  func `right after an apply nothing drifted`(seed: Int, kind: Scene.Kind) async throws {
    let sample = try await Sample(seed, kind)
    let drift = try sample.scene.drift(sample.desired, as: .support)
    // Whoever can't be told apart stays so.
    #expect(drift.gone.filter { $0.fate != .unclear || !sample.left.contains($0.key) } == [])
    #expect(drift.changed.filter { !sample.left.contains($0.key) }.map(\.key) == [])
  }

  @Test(arguments: seeds, Scene.Kind.allCases)
  func `drift is what was changed, by whom it was`(seed: Int, kind: Scene.Kind) async throws {
    let sample = try await Sample(seed, kind)
    var mischief = Mischief(sample.scene, seed: seed)
    let before = try sample.scene.drift(sample.desired, as: .support)
    let known = Set(before.changed.map(\.key)).union(sample.left)
    for _ in 0..<30 { try mischief.happen() }
    let drift = try sample.scene.drift(sample.desired, as: .support)
    let found = drift.changed.filter { !known.contains($0.key) }.flatMap { user in
      user.changes.map { change in
        "\(user.key) \(change.path.name) \(change.author?.who ?? "unknown")"
      }
    }
    let managed = try mischief.changes(sample.desired, sample.scene.userOwned)
    #expect(found.sorted() == managed.filter { !known.contains($0.key) }.map(\.text).sorted())
  }

  @Test(arguments: seeds, [Scene.Kind.memory, .sqlite])
  func `once a plan undid it there is no drift`(seed: Int, kind: Scene.Kind) async throws {
    let sample = try await Sample(seed, kind)
    var mischief = Mischief(sample.scene, seed: seed)
    for _ in 0..<10 { try mischief.happen() }
    try await sample.scene.apply(sample.desired, as: .support)
    let left = try sample.scene.plan(sample.desired, as: .support).blocked
      .filter { $0.action == .update }.map(\.key)
    let drift = try sample.scene.drift(sample.desired, as: .support)
    #expect(drift.changed.filter { !left.contains($0.key) }.map(\.key) == [])
    #expect(drift.gone.filter { $0.fate != .unclear || !left.contains($0.key) } == [])
  }

  @Test(arguments: seeds)
  func `the order of files and keys doesn't matter`(seed: Int) async throws {
    let sample = try await Sample(seed, .memory)
    var mischief = Mischief(sample.scene, seed: seed)
    for _ in 0..<20 { try mischief.happen() }
    var other = sample.desired
    other.resources = other.resources.mapValues { $0.reversed() }
    let drifts = try [sample.desired, other].map { try sample.scene.drift($0) }
    #expect(drifts[0] == drifts[1])
    #expect(drifts[0] == (try sample.scene.drift(sample.desired)))
  }

  @Test(arguments: seeds)
  func `a plan undoes all drift, and calls it so`(seed: Int) async throws {
    let sample = try await Sample(seed, .memory)
    var mischief = Mischief(sample.scene, seed: seed)
    for _ in 0..<20 { try mischief.happen() }
    let drift = try sample.scene.drift(sample.desired, as: .support)
    let plan = try sample.scene.plan(sample.desired, as: .support)
    let blocked = Set(plan.blocked.filter { $0.action == .update }.map(\.key))
    let undone = plan.actions
      .filter { $0.kind == .update && $0.resource == .user && !blocked.contains($0.key) }
      .flatMap { action in
        action.changes.filter { $0.cause == .drift || $0.cause == .both }
          .map { "\(action.key) \($0.path.name)" }
      }
    let found = drift.changed.filter { !blocked.contains($0.key) }
      .flatMap { user in user.changes.map { "\(user.key) \($0.path.name)" } }
    #expect(found == undone)
  }
}

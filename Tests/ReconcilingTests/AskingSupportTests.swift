import Fields
import Model
import Plans
import Reconciling
import Storage
import StoreSupport
import TestSupport
import Testing

/// Requests to support: told once, remembered, and answered by support's own run.
struct AskingSupportTests {
  private static func staff(callerID: String, _ more: [Field: Value] = [:]) -> Desired {
    var desired = Staff.welcomed(2)
    desired.users[0].set(.callerID, to: .text(callerID))
    for (field, value) in more { desired.users[1].set(field, to: value) }
    return desired
  }

  /// What support is asked for and since when, as the next plan has it.
  private static func needs(_ plan: Plan) -> [String] {
    plan.needsSupport.map { need in
      "\(need.key) \(need.field.name) \(need.awaitingSince.map(String.init) ?? "new")"
    }
  }

  private func ask(_ scene: Scene, _ desired: Desired) async throws -> [String] {
    var told: [String] = []
    _ = try await scene.askSupport(desired) { told = Self.needs($0) }
    return told
  }

  @Test(arguments: Scene.Kind.allCases)
  func `what was asked for is awaited, with its time`(kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    try await scene.apply(Staff.welcomed(2))
    let desired = Self.staff(callerID: "+16175550100")
    #expect(try Self.needs(scene.plan(desired)) == ["1001 caller_id new"])
    #expect(try await ask(scene, desired) == ["1001 caller_id new"])
    let first = scene.clock.now
    #expect(try Self.needs(scene.plan(desired)) == ["1001 caller_id \(first)"])
    scene.clock.pass(60)
    let more = Self.staff(callerID: "+16175550100", [.absent: .boolean(true)])
    #expect(try await ask(scene, more) == ["1001 caller_id \(first)", "1002 absent new"])
    #expect(
      try Self.needs(scene.plan(more))
        == ["1001 caller_id \(first)", "1002 absent \(first + 60)"])
    // Another wish for the same field is a new one.
    let other = Self.staff(callerID: "+16175550199", [.absent: .boolean(true)])
    #expect(
      try Self.needs(scene.plan(other)) == ["1001 caller_id new", "1002 absent \(first + 60)"])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `asking changes no user and is in the history`(kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    try await scene.apply(Staff.welcomed(2))
    let users = try scene.users()
    let desired = Self.staff(callerID: "+16175550100")
    _ = try await ask(scene, desired)
    #expect(try scene.users() == users)
    let entry = try #require(try scene.store.history(HistoryQuery(limit: 1)).first)
    #expect((entry.action, entry.key, entry.who) == ("support_request", "1001", "Ada"))
    #expect(
      entry.changes == #"[{"field":"caller_id","before":null,"after":"+16175550100"}]"#)
    // The same again says nothing new.
    _ = try await ask(scene, desired)
    #expect(try scene.store.history(HistoryQuery(limit: 1)) == [entry])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `support carries out the residue, and nothing is awaited`(kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    try await scene.apply(Staff.welcomed(2))
    let desired = Self.staff(callerID: "+16175550100", [.absent: .boolean(true)])
    try await scene.apply(desired)
    _ = try await ask(scene, desired)
    let residue = try scene.plan(desired, as: .support)
    #expect(
      residue.actions.map { "\($0.kind.rawValue) \($0.key)" } == ["update 1001", "remove 1002"])
    #expect(residue.actions[0].changes.map(\.path.name) == ["caller_id"])
    try await scene.apply(desired, as: .support)
    #expect(try scene.plan(desired).needsSupport.isEmpty)
    #expect(try scene.plan(desired).isEmpty)
    _ = try await ask(scene, desired)
    #expect(try scene.store.supportRequests().isEmpty)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a message that couldn't be told is not remembered`(kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    try await scene.apply(Staff.welcomed(2))
    let desired = Self.staff(callerID: "+16175550100")
    await #expect(throws: ReconcilingError.self) {
      try await scene.askSupport(desired) { _ throws(ReconcilingError) in throw .declined }
    }
    #expect(try scene.store.supportRequests().isEmpty)
    #expect(try scene.store.lockHolder(of: .run) == nil)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a site manager's requests leave the others' alone`(kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    var desired = Self.staff(callerID: "+16175550100")
    desired.resources[.site] = ["Boston", "Denver"].map {
      DesiredResource(Item([.text($0), nil]))
    }
    desired.users[0].set(.site, to: .text("Boston"))
    desired.users[1].set(.site, to: .text("Denver"))
    desired.users[1].set(.callerID, to: .text("+16175550177"))
    try await scene.apply(desired)
    #expect(
      try await ask(scene, desired) == ["1001 caller_id new", "1002 caller_id new"])
    let first = scene.clock.now
    scene.clock.pass(60)
    scene.area = .site("Denver")
    desired.users[1].set(.callerID, to: .text("+16175550188"))
    _ = try await scene.askSupport(desired, as: .siteManager) { _ in }
    scene.area = .organization
    #expect(
      try Self.needs(scene.plan(desired))
        == ["1001 caller_id \(first)", "1002 caller_id \(first + 60)"])
  }
}

import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

/// Somebody who got another number outside Rollcall, while the manifests say the old one still.
struct StrayTests {
  private static let names: [Field: Value] = [.firstName: "Bo", .lastName: "Old"]

  /// Bo was applied as 1002, and is stored under 1012 by now.
  private static func scene(_ desired: DesiredUser...) -> Scene {
    var scene = Scene()
    scene.rules.role = .support
    scene.desired = [Scene.wish("1002", names)]
    scene.stored = [Scene.person("1002", names)]
    scene.snapshot = PlanSimulation.apply(scene.plan, to: scene.whole)
    scene.stored[0].extension = Scene.extension("1012")
    scene.desired = desired
    return scene
  }

  /// Bo was 1002, and got another number by an apply.
  private static func renumbered(to number: String) -> Scene {
    var scene = scene(
      Scene.wish(number, names.merging([.was: "1002"]) { first, _ in first }))
    scene.stored[0].extension = Scene.extension("1002")
    scene.snapshot = PlanSimulation.apply(scene.plan, to: scene.whole)
    scene.stored = scene.snapshot.users
    return scene
  }

  static let claims: [[Field: Value]] = [
    names, [.firstName: "Bo", .lastName: "New"], [.absent: .boolean(true)],
  ]

  @Test(arguments: claims)
  func `nobody is made a second time, or said to be gone`(values: [Field: Value]) {
    let plan = Self.scene(Scene.wish("1002", values)).plan
    #expect(plan.steps == [] && plan.warnings == [])
    #expect(plan.obstacles == ["update 1002 user_moved"])
    #expect(
      plan.blocked.first?.message
        == "1002 is left alone: who was 1002 when last applied is stored under 1012 now, and "
        + "`extension: 1012` would say so.")
  }

  @Test func `somebody unlike in everything is another one`() {
    let scene = Self.scene(Scene.wish("1002", [.firstName: "Cy", .lastName: "New"]))
    #expect(scene.plan.steps == ["create 1002"] && scene.plan.blocked == [])
  }

  @Test func `calls to them wait and it is told where they are`() {
    var scene = Self.scene(
      Scene.wish("1002", Self.names),
      Scene.wish("8000", [.kind: "call_queue", .agents: ["1002"]]))
    scene.stored.append(Scene.person("8000", [.kind: "call_queue"]))
    #expect(scene.plan.obstacles == ["update 1002 user_moved", "update 8000 user_moved"])
    #expect(
      scene.plan.blocked.last?.message
        == "Calls to 1002 wait: who was 1002 when last applied is stored under 1012 now, and "
        + "`extension: 1012` would say so.")
  }

  @Test func `who moved on from a renumbering is found`() {
    var scene = Self.renumbered(to: "1061")
    scene.stored[0].extension = Scene.extension("1071")
    #expect(scene.plan.steps == [])
    #expect(
      scene.plan.blocked.map(\.message) == [
        "1002 can't become 1061: who was 1061 when last applied is stored under 1071 now, and "
          + "`extension: 1071` would say so."
      ])
  }

  @Test func `whoever has their own number is no stray`() {
    var scene = Self.renumbered(to: "1050")
    scene.desired[0].entries.removeAll { $0.field == .firstName }
    scene.desired[0].entries.append(.init(.firstName, "Cy"))
    scene.desired.append(
      Scene.wish("1060", Self.names.merging([.was: "1050"]) { first, _ in first }))
    scene.stored.append(Scene.person("1001", [.firstName: "Di", .lastName: "Old"]))
    scene.stored[1].extension = Scene.extension("1002")
    scene.remember("1001", [.firstName: "Di", .lastName: "Old"])
    scene.snapshot.applied[1001]?.number = Scene.extension("1002")
    #expect(scene.plan.steps == ["update 1050"])
    #expect(
      scene.plan.blocked.map(\.message) == [
        "1002 can't become 1050: 1002 is \"Di Old\", and it can't be told whether that is who moves."
      ])
  }

  @Test func `the manifest can follow them`() {
    #expect(Self.scene(Scene.wish("1012", Self.names)).plan.isEmpty)
    let plan = Self.scene(
      Scene.wish("1012", Self.names.merging([.was: "1002"]) { first, _ in first })
    ).plan
    #expect(plan.isEmpty && plan.blocked == [])
    #expect(plan.warnings.map(\.code) == [.renumberingDone])
  }

  @Test func `the manifest can bring them back`() {
    let scene = Self.scene(
      Scene.wish("1002", Self.names.merging([.was: "1012"]) { first, _ in first }))
    #expect(scene.plan.steps == ["update 1012"])
    #expect(scene.next.isEmpty && scene.next.records == [])
  }

  @Test func `somebody new is made where both are declared`() {
    let scene = Self.scene(
      Scene.wish("1002", [.firstName: "Cy", .lastName: "New"]), Scene.wish("1012", Self.names))
    #expect(scene.plan.steps == ["create 1002"])
    #expect(scene.next.isEmpty)
  }

  @Test func `whoever has the number is not looked for`() {
    var scene = Self.scene(Scene.wish("1002", Self.names))
    var other = Scene.person("1022", Self.names)
    other.extension = Scene.extension("1002")
    scene.stored.append(other)
    #expect(scene.plan.blocked == [])
    scene.stored.removeLast()
    scene.snapshot.settled = SettledUsers(count: 1)
    scene.snapshot.settled.note(0, isPerson: true)
    #expect(scene.plan.blocked == [])
    scene.rules.targets = [Scene.extension("1002")]
    #expect(scene.plan.blocked == [] && scene.plan.isEmpty)
  }

  @Test func `of several the lowest is named`() {
    var scene = Self.scene(
      Scene.wish("1003", Self.names.merging([.was: "1002"]) { first, _ in first }))
    for number in ["1022", "1011", "1013"] {
      scene.stored.append(Scene.person(number, Self.names))
      scene.snapshot.applied[Scene.extension(number).number] = scene.snapshot.applied[1002]
    }
    #expect(scene.plan.obstacles == ["update 1003 user_moved"])
    #expect(scene.plan.blocked.first?.message.contains("`was: 1011` would say so") == true)
  }
}

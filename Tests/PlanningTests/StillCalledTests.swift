import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

/// What is told of calls that still go to somebody who leaves an extension.
struct StillCalledTests {
  @Test(arguments: [Role.officeManager, .support], [true, false])
  func `what still leads to somebody who leaves is told`(role: Role, isRemoved: Bool) {
    var scene = CallTests.scene
    scene.rules.role = role
    scene.desired =
      isRemoved
      ? [Scene.wish("1001", [.absent: .boolean(true)])] : [Scene.wish("1002", [.was: "1001"])]
    scene.stored[1][.agents] = ["1001"]
    scene.stored[2][.answeringRules] = CallTests.rule(ring: ["1001"])
    scene.snapshot.resources = [.phoneNumber: [Item(["+16175550101", "1001"])]]
    let end = isRemoved ? "is to be removed" : "becomes 1002"
    #expect(
      scene.plan.warnings.map(\.message) == [
        "1001 \(end), and calls still go to 1001 from 1090, 8000, +16175550101."
      ])
    scene.desiredResources = [.phoneNumber: [Item(["+16175550101", .null])]]
    #expect(scene.plan.warnings.map(\.code) == [.stillCalled])
  }

  @Test(arguments: [Role.officeManager, .support], [true, false])
  func `a manifest that doesn't say who answers is told of`(role: Role, isOwned: Bool) {
    var scene = CallTests.scene
    scene.rules.role = role
    scene.rules.userOwned = isOwned ? [.agents] : []
    scene.desired[0] = Scene.wish("1001", [.absent: .boolean(true)])
    scene.desired[1] = Scene.wish("8000", [.kind: "call_queue"])
    if isOwned { scene.desired[1].entries.append(.init(.agents, ["1090"])) }
    scene.stored[1][.agents] = ["1001", "1090"]
    let messages = ["1001 is to be removed, and calls still go to 1001 from 8000."]
    #expect(scene.plan.warnings.map(\.message) == messages)
    var sieve = Sieve(
      scene.wanted, scene.rules, fingerprints: Self.remembered(scene), receipts: [:])
    for user in scene.stored { sieve.add(user) }
    #expect(sieve.users.map(\.extension.text) == ["1001", "8000", "1090"])
    scene.desired[1] = Scene.wish("8000", [.kind: "call_queue", .agents: ["1090"]])
    scene.rules.userOwned = []
    #expect(scene.plan.steps.contains("update 8000"))
    #expect(scene.plan.warnings == [])
  }

  /// As if the manifests had been applied.
  private static func remembered(_ scene: Scene) -> [StoredUser.ID: UInt64] {
    Dictionary(
      scene.desired.map { wish in
        let print = Fingerprint(of: wish, userOwned: scene.rules.userOwned)
        return (wish.extension.number, print.value)
      }
    ) { first, _ in first }
  }

  @Test func `an agent who goes stays where the queue can't be changed`() {
    var scene = CallTests.scene
    scene.rules.role = .support
    scene.desired = [
      Scene.wish("1001", [.absent: .boolean(true)]),
      Scene.wish("1002", [.answeringRules: .null, .department: "Sales"]),
    ]
    scene.stored = [
      Scene.person("1001"), Scene.person("1002", [.answeringRules: CallTests.rule(ring: ["1001"])]),
    ]
    #expect(scene.plan.warnings == [])
    scene.stored[1].pinSet = false
    #expect(scene.plan.obstacles.contains("update 1002 pin_required"))
    #expect(scene.plan.warnings.map(\.code) == [.stillCalled])
  }

  @Test(arguments: [("1002", true), ("1009", false)])
  func `a number that is routed anew leads to nobody gone`(to: String, isStored: Bool) {
    var scene = CallTests.scene
    scene.rules.role = .support
    scene.desired[0] = Scene.wish("1001", [.absent: .boolean(true)])
    scene.stored.append(Scene.person("1002"))
    scene.snapshot.resources = [.phoneNumber: [Item(["+16175550101", "1001"])]]
    scene.desiredResources = [.phoneNumber: [Item(["+16175550101", .text(to)])]]
    #expect(scene.plan.warnings.map(\.code) == (isStored ? [] : [.stillCalled]))
  }

  @Test(arguments: [true, false])
  func `who still calls a passed on number is told`(isSieved: Bool) {
    var scene = CallTests.scene
    scene.rules.role = .support
    let ada: [Field: Value] = [.firstName: "Ada", .lastName: "Old"]
    scene.desired = [
      Scene.wish("1001", ada), Scene.wish("1002"), Scene.wish("8000", [.kind: "call_queue"]),
    ]
    scene.stored = [
      Scene.person("1001", ada),
      Scene.person("1002", [.answeringRules: CallTests.rule(busy: "1001")]),
      Scene.person("8000", [.kind: "call_queue", .agents: ["1001"]]),
    ]
    scene.snapshot = PlanSimulation.apply(scene.plan, to: scene.whole)
    scene.stored = scene.snapshot.users
    scene.desired[0] = Scene.wish("1009", ada.merging([.was: "1001"]) { first, _ in first })
    scene.desired.append(Scene.wish("1001", [.firstName: "Zoe", .loginName: "z@acme.example.com"]))
    var snapshot = scene.whole
    if isSieved {
      var sieve = Sieve(
        scene.wanted, scene.rules,
        fingerprints: snapshot.applied.mapValues { Fingerprint($0).value }, receipts: [:])
      for user in scene.stored { sieve.add(user) }
      (snapshot.users, snapshot.settled) = (sieve.users, sieve.settled)
    }
    let told = "1001 becomes 1009, and calls still go to 1001 from "
    let plan = Planner.plan(scene.wanted, snapshot, scene.rules)
    #expect(plan.steps == ["update 1001", "create 1001"])
    #expect(
      plan.warnings.map(\.message) == [
        told + "1002, 8000. Whoever gets 1001 by this plan gets them."
      ])
    scene.desired[2] = Scene.wish("8000", [.kind: "call_queue", .agents: ["1009"]])
    #expect(scene.plan.warnings.map(\.message).contains { $0.hasPrefix(told + "1002.") })
  }
}

import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

/// Whom calls reach: agents, targets, numbers, devices and forwards, against what is stored.
struct CallTests {
  static func rule(
    _ timeFrame: String = "default", ring: [String] = [], always: String? = nil,
    busy: String? = nil
  ) -> Value {
    .items([
      Item([
        .text(timeFrame), nil, ring.isEmpty ? nil : .texts(ring), always.map { .text($0) },
        busy.map { .text($0) }, nil, nil, nil, nil,
      ])
    ])
  }

  private static func phone(_ name: String, _ mac: String) -> Value {
    .items([Item([.text(name), .text(mac), nil, nil])])
  }

  static var scene: Scene {
    var scene = Scene()
    scene.desired = [Scene.wish("1001"), Scene.wish("8000", [.kind: "call_queue"])]
    scene.stored = [
      Scene.person("1001"), Scene.person("8000", [.kind: "call_queue"]), Scene.person("1090"),
    ]
    return scene
  }

  @Test func `an agent is a stored person, managed or not`() {
    var scene = Self.scene
    scene.desired[1] = Scene.wish("8000", [.kind: "call_queue", .agents: ["1001", "1090"]])
    #expect(scene.plan.steps == ["update 8000"])
    scene.stored[2][.kind] = "auto_attendant"
    #expect(scene.plan.obstacles == ["update 8000 agent_not_person"])
    scene.stored.removeLast()
    #expect(scene.plan.obstacles == ["update 8000 resource_missing"])
  }

  @Test func `a settled user who is stored as a queue is no agent`() {
    var scene = Self.scene
    scene.stored[0][.kind] = "auto_attendant"
    scene.desired[1] = Scene.wish("8000", [.kind: "call_queue", .agents: ["1001"]])
    var settled = scene.whole
    settled.users.removeFirst()
    settled.settled = SettledUsers(count: 2)
    settled.settled.note(0, isPerson: false)
    let plan = Planner.plan(scene.wanted, settled, scene.rules)
    #expect(plan.obstacles == ["update 8000 agent_not_person"])
    #expect(scene.plan.obstacles == plan.obstacles)
  }

  @Test(arguments: [
    ("1009", false), ("1090", true), ("911", true), ("5551234", true), ("44", false),
  ])
  func `a target is a user or a phone number`(target: String, isGood: Bool) {
    var scene = Self.scene
    scene.desired[0] = Scene.wish(
      "1001", [.answeringRules: Self.rule(busy: target), .firstName: "Ada"])
    #expect(scene.plan.obstacles == (isGood ? [] : ["update 1001 resource_missing"]))
    #expect(scene.plan.steps == ["update 1001"])
    #expect(scene.next.isEmpty)
  }

  @Test func `somebody who leaves in the same plan is no target`() {
    var scene = Self.scene
    scene.rules.role = .support
    scene.desired = [
      Scene.wish("1001", [.answeringRules: Self.rule(ring: ["1002"])]),
      Scene.wish("1003", [.was: "1002"]),
    ]
    scene.stored = [Scene.person("1001"), Scene.person("1002")]
    #expect(scene.plan.obstacles == ["update 1001 resource_missing"])
    scene.rules.role = .officeManager
    #expect(scene.plan.obstacles == ["update 1001 extension_in_use"])
    scene.desired[0] = Scene.wish("1001", [.answeringRules: Self.rule(ring: ["1003"])])
    #expect(scene.plan.obstacles == ["update 1001 resource_missing"])
    scene.rules.role = .support
    #expect(scene.plan.obstacles == [])
  }

  @Test func `a list with a part that can't be is left whole`() {
    var scene = Self.scene
    scene.stored[0][.answeringRules] = Self.rule(always: "1090")
    scene.desired[0] = Scene.wish(
      "1001",
      [.answeringRules: .items(Self.rule(busy: "8000").items + Self.rule("b", busy: "1009").items)])
    #expect(scene.plan.steps == [])
    #expect(scene.plan.obstacles == ["update 1001 resource_missing"])
  }

  @Test func `numbers change hands in one plan`() {
    var scene = Self.scene
    scene.desired = [
      Scene.wish("1001", [.directNumbers: ["+16175550102"]]),
      Scene.wish("1002", [.directNumbers: ["+16175550101"]]),
    ]
    scene.stored = [
      Scene.person("1001", [.directNumbers: ["+16175550101"]]),
      Scene.person("1002", [.directNumbers: ["+16175550102"]]),
    ]
    #expect(scene.plan.steps == ["update 1001", "update 1002"])
    #expect(PlanInspector.objections(to: scene.plan, scene.whole, scene.rules).isEmpty)
    #expect(scene.next.isEmpty)
    scene.stored[1].pinSet = false
    #expect(scene.plan.steps == [])
    #expect(scene.plan.obstacles == ["update 1001 number_taken", "update 1002 pin_required"])
    scene.stored[1].pinSet = true
    scene.rules.targets = [Scene.extension("1001")]
    #expect(scene.plan.obstacles == ["update 1001 number_taken"])
  }

  @Test func `who is renumbered but can't be saved keeps their number`() {
    var scene = Self.scene
    scene.rules.role = .support
    scene.desired = [
      Scene.wish("1002", [.was: "1001", .directNumbers: ["+16175550102"]]),
      Scene.wish("1001", [.was: "1002", .directNumbers: ["+16175550101"]]),
    ]
    scene.stored = [
      Scene.person("1001", [.directNumbers: ["+16175550101"]], pinSet: false),
      Scene.person("1002", [.directNumbers: ["+16175550102"]]),
    ]
    for (number, name) in [("1001", "Ada"), ("1002", "Bo")] {
      scene.remember(number, [.firstName: .text(name)])
      scene.snapshot.applied[Scene.extension(number).number]?.number = Scene.extension(number)
    }
    scene.desired[0].entries.append(.init(.firstName, "Ada"))
    scene.desired[1].entries.append(.init(.firstName, "Bo"))
    for place in 0...1 { scene.desired[place].entries.sort { $0.field < $1.field } }
    #expect(scene.plan.obstacles.contains("update 1002 number_taken"))
    #expect(PlanInspector.objections(to: scene.plan, scene.whole, scene.rules).isEmpty)
  }

  @Test func `a number stays with whom the manifests don't take it from`() {
    var scene = Self.scene
    scene.desired[0] = Scene.wish("1001", [.directNumbers: ["+16175550101"]])
    scene.stored[2][.directNumbers] = ["+16175550101"]
    #expect(scene.plan.obstacles == ["update 1001 number_taken"])
    scene.desired.append(Scene.wish("1090", [.directNumbers: .null]))
    #expect(scene.plan.steps == ["update 1001", "update 1090"])
    scene.desired[2] = Scene.wish("1090", [.absent: .boolean(true)])
    #expect(scene.plan.obstacles == ["update 1001 number_taken"])
    scene.rules.role = .support
    #expect(scene.plan.steps == ["update 1001", "remove 1090"])
  }

  @Test func `a number that is routed elsewhere stays there`() {
    var scene = Self.scene
    scene.desired[0] = Scene.wish("1001", [.directNumbers: ["+16175550101"]])
    scene.snapshot.resources = [.phoneNumber: [Item(["+16175550101", "8000"])]]
    #expect(scene.plan.obstacles == ["update 1001 number_taken"])
    scene.desiredResources = [.phoneNumber: [Item(["+16175550101", "1001"])]]
    #expect(scene.plan.steps == ["update +16175550101", "update 1001"])
    #expect(scene.next.isEmpty)
    scene.desired[0] = Scene.wish("1001")
    scene.stored[2][.directNumbers] = ["+16175550101"]
    #expect(scene.plan.obstacles == ["update +16175550101 number_taken"])
    #expect(scene.plan.steps == [])
  }

  @Test func `a device of somebody else's is warned about`() {
    var scene = Self.scene
    scene.desired[0] = Scene.wish("1001", [.phones: Self.phone("desk", "001565abcdef")])
    scene.stored[2][.phones] = Self.phone("lobby", "001565abcdef")
    #expect(scene.plan.steps == ["update 1001"])
    #expect(
      scene.plan.warnings.map(\.message) == [
        "001565abcdef becomes a phone of 1001 and is one of 1090 too."
      ])
    scene.desired.append(Scene.wish("1090", [.phones: .null]))
    #expect(scene.plan.warnings == [])
  }

  @Test func `a loop through somebody unmanaged is warned about`() {
    var scene = Self.scene
    scene.desired[0] = Scene.wish("1001", [.answeringRules: Self.rule(always: "1090")])
    scene.stored[2][.answeringRules] = Self.rule(always: "8000")
    scene.desired[1] = Scene.wish(
      "8000", [.kind: "call_queue", .answeringRules: Self.rule("night", busy: "1001")])
    #expect(
      scene.plan.warnings.map(\.message) == [
        "A call can come back: 1001 → 1090 (always) → 8000 (always) → 1001 (busy in \"night\")."
      ])
    scene.desired.append(Scene.wish("1090"))
    #expect(scene.plan.warnings == [])
  }

  @Test(arguments: [true, false])
  func `a loop through somebody unmanaged by a number is told`(isRouted: Bool) {
    let number = "+16175550101"
    var scene = Self.scene
    scene.desired[0] = Scene.wish("1001", [.answeringRules: Self.rule(always: number)])
    scene.stored[2][.answeringRules] = Self.rule(always: "1001")
    #expect(scene.plan.warnings == [])
    if isRouted {
      scene.snapshot.resources = [.phoneNumber: [Item([.text(number), "1090"])]]
    } else {
      scene.stored[2][.directNumbers] = .texts([number])
    }
    #expect(
      scene.plan.warnings.map(\.message) == [
        "Every call goes round: 1001 → 1090 → 1001, always."
      ])
    scene.desiredResources = [.phoneNumber: [Item([.text(number), "8000"])]]
    #expect(scene.plan.warnings == [])
  }

  @Test func `what doesn't suit the kind waits for support`() {
    var scene = Self.scene
    scene.desired[0] = Scene.wish(
      "1001", [.kind: "call_queue", .firstName: "Care", .agents: ["1090"]])
    #expect(scene.plan.causes == ["first_name first"])
    #expect(scene.plan.needsSupport.map(\.field) == [.kind])
    #expect(
      scene.plan.warnings.map(\.message) == [
        "1001 Care is stored as person, which has no agents: left as stored. "
          + "The manifest's `kind` decides what a user has."
      ])
    scene.rules.role = .support
    #expect(scene.plan.causes == ["kind first", "first_name first", "agents first"])
    #expect(PlanInspector.objections(to: scene.plan, scene.whole, scene.rules).isEmpty)
    #expect(scene.next.isEmpty)
  }

  @Test(arguments: 0..<200)
  func `no plan leaves a number with two who didn't have it`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let numbers = ["+1001", "+1002", "+1003", "+1004"]
    var scene = Scene()
    var free = numbers.shuffled(using: &random)
    var held = numbers.shuffled(using: &random)
    for number in 1001...1005 {
      let ext = String(number)
      let own = held.popLast().map { Value.texts([$0]) }
      scene.stored.append(
        Scene.person(
          ext, [.directNumbers: own ?? .null].filter { !$0.value.isNull }, pinSet: random.chance(70)
        ))
      guard random.chance(80) else { continue }
      let wanted: Value? = random.chance(60) ? free.popLast().map { .texts([$0]) } : .null
      scene.desired.append(
        Scene.wish(ext, random.chance(85) ? [.directNumbers: wanted ?? .null] : [:]))
    }
    let plan = scene.plan
    #expect(PlanInspector.objections(to: plan, scene.whole, scene.rules).isEmpty)
    let after = PlanSimulation.apply(plan, to: scene.whole)
    for number in numbers {
      #expect(after.users.filter { $0[.directNumbers]?.texts.contains(number) == true }.count <= 1)
    }
    #expect(Planner.plan(scene.wanted, after, scene.rules).actions == [])
  }
}

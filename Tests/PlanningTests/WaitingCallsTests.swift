import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

/// Calls go to whom the manifests mean, or wait with them until a renumbering is carried out.
struct WaitingCallsTests {
  private static let number = "+16175550100"

  /// Adds somebody who forwards to an extension, a queue that it answers and a number that reaches
  /// it; nothing of that is stored.
  private static func call(_ extension: String, in scene: inout Scene) {
    scene.stored += [Scene.person("1050"), Scene.person("8000", [.kind: "call_queue"])]
    scene.desired += [
      Scene.wish("1050", [.answeringRules: CallTests.rule(always: `extension`)]),
      Scene.wish("8000", [.kind: "call_queue", .agents: [`extension`]]),
    ]
    scene.desiredResources = [.phoneNumber: [Item([.text(number), .text(`extension`)])]]
  }

  private static func scene(_ wanted: [String?], calling extension: String) -> Scene {
    var scene = Move(wanted: wanted, hands: [.off, .off, .off], ledger: .whole)
      .scene(["1001", "1002", "1003"])
    scene.rules.role = .officeManager
    call(`extension`, in: &scene)
    return scene
  }

  private static let waiting = [
    "create +16175550100 extension_in_use", "update 1050 extension_in_use",
    "update 8000 extension_in_use",
  ]

  /// Two who change places, a chain, and one who leaves a number that nobody gets.
  static let moves: [([String?], String)] = [
    (["1002", "1001", "1003"], "1002"), (["1002", "1003", "1004"], "1003"),
    (["1004", "1002", "1003"], "1001"),
  ]

  @Test(arguments: moves)
  func `calls wait with those who wait for support`(wanted: [String?], number: String) {
    var scene = Self.scene(wanted, calling: number)
    #expect(scene.plan.steps == [])
    #expect(scene.plan.obstacles == Self.waiting)
    #expect(scene.next.actions == [] && scene.next.records == [])
    scene.rules.targets = ["1050", "8000"].map(Scene.extension).reduce(into: []) { $0.insert($1) }
    #expect(scene.plan.obstacles == Self.waiting.filter { !$0.contains("+") })
    scene.rules.role = .support
    #expect(scene.plan.obstacles == Self.waiting.filter { !$0.contains("+") })
    scene.rules.targets = nil
    let isLeft = number == "1001"
    #expect(scene.plan.obstacles.count { $0.hasSuffix("resource_missing") } == (isLeft ? 3 : 0))
    #expect(PlanInspector.objections(to: scene.plan, scene.whole, scene.rules).isEmpty)
    #expect(scene.next.isEmpty)
  }

  @Test func `it is told who has the extension still`() {
    let plan = Self.scene(["1002", "1001", "1003"], calling: "1002").plan
    #expect(
      Set(plan.blocked.map(\.message)) == [
        "1002 is still that of the user who is to become 1001, and who doesn't leave it by this plan."
      ])
  }

  @Test func `calls to somebody new wait until there is room`() {
    var scene = Self.scene(["1004", "1002", "1003"], calling: "1001")
    scene.desired.append(
      Scene.wish("1001", [.firstName: "Edsger", .loginName: "e@acme.example.com"]))
    #expect(scene.plan.steps == [])
    #expect(scene.plan.obstacles.filter { !$0.contains("create 1001") } == Self.waiting)
    scene.rules.role = .support
    #expect(scene.plan.obstacles == [])
    #expect(scene.next.isEmpty)
  }

  @Test func `what leads there already stays as it is`() {
    var scene = Self.scene(["1002", "1001", "1003"], calling: "1002")
    scene.stored[4][.agents] = ["1002"]
    scene.desired[4] = Scene.wish("8000", [.kind: "call_queue", .agents: ["1002", "1003"]])
    #expect(scene.plan.steps == ["update 8000"])
  }

  /// Agents before and after, and whether they can become so while 1001 and 1002 change places.
  static let crews: [(before: [String], after: [String], isLeft: Bool)] = [
    (["1001", "1002"], ["1001"], false), (["1001", "1002"], ["1002", "1003"], false),
    (["1001", "1002"], ["1002", "1001", "1003"], true), (["1001", "1002"], ["1003"], true),
    (["1001"], ["1002"], false),
  ]

  @Test(arguments: crews, [Field.agents, .answeringRules])
  func `one of two who change places isn't called alone`(
    crew: (before: [String], after: [String], isLeft: Bool), field: Field
  ) {
    var scene = Self.scene(["1002", "1001", "1003"], calling: "1001")
    let place = field == .agents ? 4 : 3
    let values = [crew.before, crew.after].map { callees in
      field == .agents ? Value.texts(callees) : CallTests.rule(ring: callees)
    }
    scene.stored[place][field] = values[0]
    var wish: [Field: Value] = [field: values[1]]
    if field == .agents { wish[.kind] = "call_queue" }
    let key = scene.stored[place].extension.text
    scene.desired[place] = Scene.wish(key, wish)
    #expect(scene.plan.steps == (crew.isLeft ? ["update \(key)"] : []))
    #expect(scene.plan.obstacles.contains("update \(key) extension_in_use") != crew.isLeft)
  }

  @Test(arguments: [true, false])
  func `a number of one who stays isn't taken for another`(isTargeted: Bool) {
    var scene = Scene()
    scene.rules.role = .support
    let ada: [Field: Value] = [.firstName: "Ada", .lastName: "Old"]
    let bob: [Field: Value] = [.firstName: "Bob", .lastName: "New"]
    let numbers: [Field: Value] = [.directNumbers: ["+16175550101"]]
    scene.desired = [
      Scene.wish("1001", ada.merging(numbers) { first, _ in first }), Scene.wish("1003", bob),
    ]
    scene.stored = [
      Scene.person("1001", ada.merging(numbers) { first, _ in first }), Scene.person("1003", bob),
    ]
    scene.snapshot = PlanSimulation.apply(scene.plan, to: scene.whole)
    scene.desired = [
      Scene.wish(
        "1050", ada.merging([.was: "1001", .directNumbers: .texts([])]) { first, _ in first }),
      Scene.wish(
        "1001", bob.merging(numbers) { first, _ in first }.merging([.was: "1003"]) { $1 }),
    ]
    if isTargeted { scene.rules.targets = [Scene.extension("1003")] }
    #expect(PlanInspector.objections(to: scene.plan, scene.whole, scene.rules).isEmpty)
    #expect(
      scene.plan.obstacles
        == (isTargeted ? ["update 1003 extension_in_use", "update 1003 number_taken"] : []))
    #expect(scene.next.actions == [])
  }

  @Test func `calls to a number in dispute wait until it is told whose it is`() {
    var scene = Move(wanted: ["1002", "1001", "1003"], hands: [.off, .off, .off], ledger: .empty)
      .scene(["1001", "1002", "1003"])
    Self.call("1002", in: &scene)
    #expect(scene.plan.steps == [])
    #expect(scene.plan.obstacles.allSatisfy { $0.hasSuffix("renumber_conflict") })
    #expect(scene.plan.blocked.last?.message == "It can't be told who 1002 is.")
  }

  @Test(arguments: Move.Ledger.allCases, [Role.officeManager, .support])
  func `no plan leads calls to another than is meant`(ledger: Move.Ledger, role: Role) {
    // A third of all moves is enough, whatever the order.
    for (turn, move) in Move.all(ledger).enumerated() where turn % 3 == 0 {
      guard let places = move.places, ledger != .empty || move.isWhole else { continue }
      for (person, wanted) in move.wanted.enumerated() {
        guard let wanted, move.isMoving(person) else { continue }
        var scene = move.scene(places)
        scene.rules.role = role
        Self.call(wanted, in: &scene)
        let plan = scene.plan
        #expect(PlanInspector.objections(to: plan, scene.whole, scene.rules).isEmpty, "\(move)")
        let after = PlanSimulation.apply(plan, to: scene.whole)
        #expect(Planner.plan(scene.wanted, after, scene.rules).actions == [], "\(move)")
        guard Self.isCalled(wanted, after) else { continue }
        let reached = after.users.first { $0.extension.text == wanted }?.id
        // Whom nothing tells where they are has got another account.
        let isNew = plan.steps.contains("create \(wanted)")
        #expect(isNew || reached == 1001 + Int64(person), "\(move) \(wanted): \(plan.steps)")
      }
    }
  }

  private static func isCalled(_ extension: String, _ snapshot: Snapshot) -> Bool {
    snapshot.resources[.phoneNumber]?.isEmpty == false
      || snapshot.users.contains {
        $0[.agents] == .texts([`extension`]) || $0[.answeringRules] != nil
      }
  }
}

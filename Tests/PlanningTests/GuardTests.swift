import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

struct GuardTests {
  struct Case: Sendable {
    let limit: GuardLimit?
    let users: Int
    var allowed: Int?
    let expected: Int?
    let tripped: Bool
  }

  static let cases = [
    Case(limit: nil, users: 3, expected: nil, tripped: false),
    Case(limit: GuardLimit(count: 3), users: 3, expected: 3, tripped: false),
    Case(limit: GuardLimit(count: 2), users: 3, expected: 2, tripped: true),
    Case(limit: GuardLimit(percent: 50), users: 4, expected: 2, tripped: true),
    Case(limit: GuardLimit(percent: 100), users: 4, expected: 4, tripped: false),
    Case(limit: GuardLimit(percent: 50), users: 1, expected: 0, tripped: true),
    Case(limit: GuardLimit(percent: 99), users: 1, expected: 0, tripped: true),
    Case(limit: GuardLimit(count: 5, percent: 50), users: 4, expected: 2, tripped: true),
    Case(limit: GuardLimit(count: 1, percent: 100), users: 4, expected: 1, tripped: true),
    Case(limit: GuardLimit(count: 0), users: 1, expected: 0, tripped: true),
    Case(limit: GuardLimit(count: 2), users: 3, allowed: 3, expected: 3, tripped: false),
    Case(limit: GuardLimit(count: 2), users: 3, allowed: 1, expected: 2, tripped: true),
    Case(limit: GuardLimit(percent: 10), users: 4, allowed: 4, expected: 4, tripped: false),
  ]

  private static func scene(_ users: Int, _ values: [Field: Value]) -> Scene {
    var scene = Scene()
    for number in 0..<users {
      let ext = String(1001 + number)
      let address = Value.texts(["u\(ext)@acme.example.com"])
      scene.desired.append(Scene.wish(ext, values))
      scene.stored.append(Scene.person(ext, [.emails: address]))
    }
    return scene
  }

  @Test(arguments: cases)
  func `a guard lets as many pass as it says`(example: Case) {
    var scene = Self.scene(example.users, [.firstName: "New"])
    if let limit = example.limit { scene.rules.guards[.update] = limit }
    if let allowed = example.allowed { scene.rules.allowances[.update] = allowed }
    let verdicts = scene.plan.guards
    #expect(verdicts.map(\.limit) == (example.expected.map { [$0] } ?? []))
    #expect(verdicts.map(\.tripped) == (example.expected == nil ? [] : [example.tripped]))
    // The plan still shows everything.
    #expect(scene.plan.actions.count == example.users)
  }

  static let defaults: [(Field, ActionKind, Int, Role)] = [
    (.reset, .reset, 5, .officeManager),
    (.forcePasswordReset, .resetPassword, 20, .officeManager),
    (.welcome, .sendWelcome, 50, .officeManager), (.absent, .remove, 5, .support),
  ]

  @Test(arguments: defaults, [0, 1])
  func `what harms is limited by default`(
    example: (field: Field, kind: ActionKind, limit: Int, role: Role), excess: Int
  ) {
    let value: Value = example.field == .absent ? .boolean(true) : "now"
    var scene = Self.scene(example.limit + excess, [example.field: value])
    scene.rules.role = example.role
    scene.rules.guards[.update] = GuardLimit(count: 1)
    for user in scene.stored { scene.remember(user.extension.text, [:]) }
    let verdict = GuardVerdict(
      example.kind, planned: example.limit + excess, limit: example.limit)
    #expect(scene.plan.guards == [verdict])
    #expect(verdict.tripped == (excess > 0))
    scene.rules.allowances[.create] = 1_000
    #expect(scene.plan.guards == [verdict])
  }

  @Test func `percentages are of all managed users, not of the targets`() {
    var scene = Self.scene(4, [.firstName: "New"])
    scene.rules.guards[.update] = GuardLimit(percent: 25)
    scene.rules.targets = [Scene.extension("1001")]
    #expect(scene.plan.guards == [GuardVerdict(.update, planned: 1, limit: 1)])
  }

  @Test func `resources don't count`() {
    var scene = Self.scene(1, [:])
    scene.desiredResources = [.department: [Item(["Sales"])]]
    scene.rules.guards[.create] = GuardLimit(count: 0)
    #expect(scene.plan.steps == ["create Sales"])
    #expect(scene.plan.guards == [])
  }

  @Test func `a tripped guard says the way out`() {
    #expect(
      GuardVerdict(.sendWelcome, planned: 63, limit: 50).message
        == "send_welcome: 63 planned, at most 50 (guards.send_welcome); "
        + "allow this run with --allow send_welcome=63")
    #expect(GuardVerdict(.sendWelcome, planned: 50, limit: 50).message == nil)
  }
}

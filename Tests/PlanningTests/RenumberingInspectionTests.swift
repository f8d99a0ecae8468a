import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

/// Crafted plans that exchange numbers gain nothing.
struct RenumberingInspectionTests {
  struct Forgery: CustomTestStringConvertible {
    let testDescription: String
    let objections: [Objection]
    let forge: @Sendable (inout Plan) -> Void
  }

  static let forgeries = [
    Forgery(testDescription: "none", objections: []) { _ in },
    Forgery(
      testDescription: "half of it",
      objections: [.stale("1001 can't become 1002, which is another user's.")]
    ) { plan in
      plan.actions.removeAll { $0.key == "1002" }
      plan.records.removeAll { $0.key == "1002" }
    },
    Forgery(
      testDescription: "two to one number",
      objections: [.forbidden("Two users would get the extension 1002.")]
    ) { $0.actions[1].changes[0].after = "1002" },
    Forgery(
      testDescription: "one created there, too",
      objections: [.forbidden("Two users would get the extension 1001.")]
    ) { $0.actions.append(creation) },
    Forgery(
      testDescription: "one created before there is room",
      objections: [.forbidden("The actions on 1001 don't go together.")]
    ) { $0.actions.insert(creation, at: 0) },
    Forgery(
      testDescription: "recorded under the old number",
      objections: [.forbidden("1001: it isn't recorded under its extension.")]
    ) { $0.records[0].values.number = Extension("1001") },
    Forgery(
      testDescription: "recorded as of somebody new",
      objections: [.forbidden("1001: it isn't recorded as it is created.")]
    ) { $0.records[0].isSuccessor = true },
  ]

  private static var creation: Action {
    var action = Action(.create, .user, key: "1001", name: "Mallory")
    let values: [(Field, Value)] = [
      (.loginName, "m@acme.example.com"), (.kind, "person"), (.firstName, "M"), (.lastName, "M"),
    ]
    action.changes = values.map { .init(.field($0), before: nil, after: $1, cause: .first) }
    return action
  }

  private static var scene: Scene {
    Move(wanted: ["1002", "1001", "1003"], hands: [.off, .off, .off], ledger: .whole)
      .scene(["1001", "1002", "1003"])
  }

  @Test(arguments: forgeries)
  func `numbers change hands as a whole or not at all`(forgery: Forgery) {
    let scene = Self.scene
    var plan = scene.plan
    forgery.forge(&plan)
    let objections = PlanInspector.objections(to: plan, scene.whole, scene.rules)
    #expect(objections.isEmpty == forgery.objections.isEmpty)
    for objection in forgery.objections { #expect(objections.contains(objection)) }
  }

  /// Before Ada leaves 1001, or after: her number goes with her.
  @Test(arguments: [0, 2], [Field.directNumbers, .loginName])
  func `who gets a number doesn't get what its user keeps`(place: Int, field: Field) {
    var scene = Move(wanted: ["1004", "1002", "1003"], hands: [.off, .off, .off], ledger: .whole)
      .scene(["1001", "1002", "1003"])
    scene.desired[1] = Scene.wish("1002", [.firstName: "Grace", .lastName: "Brewster"])
    scene.stored[0][.directNumbers] = ["+16175550101"]
    scene.stored[0][.loginName] = "m@acme.example.com"
    var plan = scene.plan
    // What stands between them keeps the actions on 1001 apart.
    if place == 0 { plan.actions.reverse() }
    var creation = Self.creation
    if field == .directNumbers {
      creation.changes[0].after = "n@acme.example.com"
      creation.changes.append(
        .init(.field(field), before: nil, after: ["+16175550101"], cause: .first))
    }
    plan.actions.insert(creation, at: place)
    #expect(
      PlanInspector.objections(to: plan, scene.whole, scene.rules).contains(
        .stale(
          field == .loginName
            ? "The login name m@acme.example.com is that of 1004 already."
            : "+16175550101 reaches 1004 already.")))
  }

  @Test(arguments: Role.allCases.filter { $0 < .support })
  func `nobody but support carries it out`(role: Role) {
    var scene = Self.scene
    let plan = scene.plan
    scene.rules.role = role
    let objections = PlanInspector.objections(to: plan, scene.whole, scene.rules)
    #expect(objections.contains(.forbidden("1001: only support changes `extension`.")))
    #expect(objections.contains(.forbidden("1002: only support changes `extension`.")))
  }

  @Test func `carried out twice it is stale`() {
    let scene = Self.scene
    let plan = scene.plan
    let after = PlanSimulation.apply(plan, to: scene.whole)
    let objections = PlanInspector.objections(to: plan, after, scene.rules)
    #expect(objections.count == 2)
    #expect(objections.allSatisfy { if case .stale = $0 { true } else { false } })
  }

  @Test func `an extension is no part of a fingerprint`() {
    let entries = [AppliedValues.Entry(.firstName, "Ada")]
    let plain = Fingerprint(AppliedValues(entries))
    #expect(plain == Fingerprint(AppliedValues(entries, number: Extension("1001"))))
    #expect(plain != Fingerprint(AppliedValues(entries, former: Extension("1001"))))
  }
}

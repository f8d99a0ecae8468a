import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

/// Plans that somebody wrote by hand.
struct PlanInspectorTests {
  private static var scene: Scene {
    var scene = Scene()
    scene.stored = [
      Scene.person("1001", [.emails: ["ada@acme.example.com"], .callerID: "911"]),
      Scene.person("1002", pinSet: false), Scene.person("8000", [.kind: "call_queue"]),
      Scene.person("1077", [.directNumbers: ["+16175550177"]]),
    ]
    scene.snapshot.resources = [.phoneNumber: [Item(["+16175550188", "1077"])]]
    return scene
  }

  private static func action(_ kind: ActionKind, _ key: String = "1001") -> Action {
    var action = Action(kind, .user, key: key, name: "Ada")
    action.revision = kind == .create ? nil : 3
    switch kind {
    case .create, .update: break
    case .reset:
      action.request = "x"
      action.deletes = UserData()
      action.deletedKinds = [.voicemail]
    case .resetPassword: action.request = "x"
    case .sendWelcome:
      action.request = "x"
      action.to = "ada@acme.example.com"
    case .remove: action.deletes = UserData()
    }
    return action
  }

  private static func update(
    _ field: Field, _ before: Value?, _ after: Value?, of key: String = "1001"
  ) -> Action {
    var action = action(.update, key)
    action.changes = [FieldChange(.field(field), before: before, after: after, cause: .first)]
    return action
  }

  private static func create(_ values: [Field: Value]) -> Action {
    var action = action(.create, "1003")
    action.changes = values.sorted { $0.key < $1.key }.map {
      FieldChange(.field($0.key), before: nil, after: $0.value, cause: .first)
    }
    return action
  }

  private static func number(_ number: String, of user: String) -> Action {
    resource(.phoneNumber, number, index: 1, .text(user))
  }

  private static func site(_ name: String, in zone: String) -> Action {
    resource(.site, name, index: 1, .text(zone))
  }

  private static func resource(
    _ kind: ResourceKind, _ key: String, index: Int, _ value: Value
  ) -> Action {
    var action = Action(.create, kind, key: key, name: key)
    action.changes = [
      FieldChange(.resourceField(kind, index: index), before: nil, after: value, cause: .first)
    ]
    return action
  }

  private static func with(_ action: Action, _ change: (inout Action) -> Void) -> Action {
    var action = action
    change(&action)
    return action
  }

  private static func objections(
    to actions: [Action], by role: Role = .officeManager
  ) -> [Objection] {
    var scene = scene
    scene.rules.role = role
    scene.rules.timeZones = ["Europe/Lisbon"]
    var plan = Plan(organization: "acme", store: "store-1", role: role)
    plan.actions = actions
    return PlanInspector.objections(to: plan, scene.whole, scene.rules)
  }

  static let harmless: [[Action]] = [
    [update(.firstName, nil, "Ada")], [action(.reset)], [action(.sendWelcome)],
    [
      update(.emails, ["ada@acme.example.com"], ["new@acme.example.com"]),
      with(action(.sendWelcome)) { $0.to = "new@acme.example.com" },
    ],
    [update(.voicemailPIN, nil, .pin(.generated), of: "1002")],
    [create([.firstName: "Eve", .lastName: "E", .loginName: "eve@ACME.example.com"])],
    [create([.firstName: "Queue", .kind: "call_queue"])],
    [create([.firstName: "Queue", .kind: "call_queue", .agents: .texts(["1001", "1002"])])],
    [update(.phones, nil, .items([Item(["desk", nil, nil, nil])]), of: "8000")],
    [number("+16175550100", of: "1001")],
    [create([.firstName: "Eve", .lastName: "E"]), number("+16175550100", of: "1003")],
    [update(.timeZone, nil, "Europe/Lisbon")],
    [
      update(.directNumbers, nil, .texts(["+16175550100"])),
      create([.firstName: "Eve", .lastName: "E", .directNumbers: .texts(["+16175550101"])]),
    ],
  ]

  @Test(arguments: harmless)
  func `what the role may do passes`(actions: [Action]) {
    #expect(Self.objections(to: actions).isEmpty)
  }

  static let forbidden: [[Action]] = [
    [update(.callerID, "911", nil)], [update(.callerID, "911", "+16175550100")],
    [update(.loginName, nil, "eve@acme.example.com")], [update(.extension, "1001", "1009")],
    [update(.kind, "person", "call_queue")], [action(.remove)],
    [update(.scope, nil, "superuser")],
    // A link to whoever wrote the plan.
    [with(action(.sendWelcome)) { $0.to = "eve@evil.example" }],
    [with(action(.resetPassword)) { $0.to = "eve@evil.example" }],
    [with(update(.firstName, nil, "Ada")) { $0.to = "eve@evil.example" }],
    [with(update(.firstName, nil, "Ada")) { $0.to = "ada@acme.example.com" }],
    [with(action(.create, "1003")) { $0.to = "eve@evil.example" }],
    [with(action(.reset)) { $0.to = "ada@acme.example.com" }],
    // A PIN that is known to whoever wrote the plan.
    [update(.voicemailPIN, .pin(.generated), .pin(.environment("PIN")))],
    [update(.voicemailPIN, nil, .pin(.environment("PIN")))],
    [with(update(.firstName, nil, "Ada")) { $0.pin = .environment("PIN") }],
    [with(action(.resetPassword)) { $0.pin = .environment("PIN") }],
    [with(action(.sendWelcome)) { $0.deletedKinds = [.voicemail] }],
    [with(action(.resetPassword)) { $0.changes = update(.callerID, "911", nil).changes }],
    [with(action(.reset)) { $0.request = nil }], [action(.reset, "8000")],
    [update(.firstName, nil, "Ada", of: "1002")], [update(.department, nil, "Nowhere")],
    [action(.update), action(.update)], [action(.reset), action(.update)],
    [action(.reset), action(.reset)], [action(.update), action(.update, "8000"), action(.reset)],
    [with(action(.update)) { $0.revision = 2 }], [with(action(.update)) { $0.revision = nil }],
    [action(.update, "1099")], [action(.create)], [update(.firstName, "Al", "Ada")],
    [update(.reset, nil, "x")],
    // What no manifest could say.
    [update(.firstName, nil, nil)], [create([.firstName: "Eve"])],
    [create([.firstName: "Eve", .lastName: "E", .loginName: "eve@evil.example"])],
    [create([.kind: "call_queue"])],
    [create([.firstName: "Eve", .lastName: "E", .agents: .texts(["1001"])])],
    [create([.firstName: "Queue", .lastName: "Q", .kind: "call_queue"])],
    [create([.firstName: "Queue", .kind: "call_queue", .voicemailPIN: .pin(.generated)])],
    [create([.firstName: "Bridge", .kind: "conference_bridge", .agents: .texts(["1001"])])],
    [create([.firstName: "Queue", .kind: "call_queue", .agents: .texts(["1001", "1099"])])],
    [update(.agents, nil, .texts(["1099"]), of: "8000")],
    [create([.firstName: "Queue", .kind: "call_queue", .agents: .texts(["1001", "1003"])])],
    [update(.agents, nil, .texts(["8000"]), of: "8000")],
    [update(.agents, nil, .texts(["1001"]))], [update(.lastName, nil, "Q", of: "8000")],
    [update(.directNumbers, nil, .texts(["+16175550177"]))],
    [number("+16175550177", of: "1001")],
    [update(.directNumbers, nil, .texts(["+16175550188"]))],
    [
      number("+16175550100", of: "1001"),
      update(.directNumbers, nil, .texts(["+16175550100"]), of: "8000"),
    ],
    [update(.timeZone, nil, "Foo/Bar")],
    [create([.firstName: "Eve", .lastName: "E", .timeZone: "Foo/Bar"])],
    [number("+16175550100", of: "1099")], [site("Harbor", in: "Foo/Bar")],
    [
      update(.directNumbers, nil, .texts(["+16175550100"])),
      create([.firstName: "Eve", .lastName: "E", .directNumbers: .texts(["+16175550100"])]),
    ],
    // Losses that nobody was shown.
    [with(action(.reset)) { $0.deletes = nil }], [with(action(.reset)) { $0.deletedKinds = [] }],
    [action(.update)],
  ]

  @Test(arguments: forbidden)
  func `what the role may not do is refused`(actions: [Action]) {
    #expect(!Self.objections(to: actions).isEmpty)
  }

  @Test(arguments: [Receipt.Kind.welcome, .welcomeOwed, .reset, .resetPassword], [true, false])
  func `a record answers only what its plan does`(kind: Receipt.Kind, isManaged: Bool) {
    var scene = Self.scene
    if isManaged { scene.remember("1001", [.firstName: "Ada"]) }
    var plan = Plan(organization: "acme", store: "store-1", role: .officeManager)
    plan.records = [
      Record(key: "1001", values: AppliedValues([]), receipts: [Receipt(kind, request: "x")])
    ]
    let isRefused = !PlanInspector.objections(to: plan, scene.whole, scene.rules).isEmpty
    #expect(isRefused == (isManaged || kind != .welcome))
  }

  @Test(arguments: [ActionKind.update, .reset, .resetPassword, .sendWelcome, .remove])
  func `a basic user gets nothing by hand`(kind: ActionKind) {
    let action = kind == .update ? Self.update(.firstName, nil, "Ada") : Self.action(kind)
    #expect(!Self.objections(to: [action], by: .basicUser).isEmpty)
  }

  /// Support's own plan in the hands of somebody else.
  @Test(arguments: 0..<60, Role.allCases.filter { $0 < .support })
  func `a plan gives nobody more than their role`(seed: Int, role: Role) {
    let organization = RandomOrganization(seed: seed)
    var rules = PlanRules(organization: "acme", domain: "acme.example.com")
    rules.userOwned = organization.userOwned
    rules.role = .support
    var plan = Planner.plan(organization.desired, organization.snapshot, rules)
    plan.role = role
    rules.role = role
    guard PlanInspector.objections(to: plan, organization.snapshot, rules).isEmpty else { return }
    let after = PlanSimulation.apply(plan, to: organization.snapshot)
    for before in organization.snapshot.users {
      let user = after.users.first { $0.id == before.id }
      for field in [Field.loginName, .callerID, .emergencyCallerID, .kind] {
        #expect(user?[field] == before[field])
      }
    }
  }
}

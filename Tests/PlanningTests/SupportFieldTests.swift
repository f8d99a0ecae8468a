import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

/// Rule 1, and who may change what.
struct SupportFieldTests {
  static let changes: [(Field, Value, Value)] = [
    (.loginName, "ada@acme.example.com", "al@acme.example.com"),
    (.callerID, "+16175550100", "+16175550199"),
    (.emergencyCallerID, "+16175550100", "+16175550199"),
    (.kind, "call_queue", "auto_attendant"),
    (.site, "Boston", "Harbor"),
    (.scope, "basic_user", "call_center_agent"),
    (.directNumbers, ["+16175550101"], ["+16175550102"]),
    (.department, "Sales", "Dispatch"),
    (.firstName, "Ada", "Al"),
    (.recordCalls, .boolean(true), .boolean(false)),
  ]

  private static func scene(_ field: Field, _ before: Value?, _ after: Value, _ role: Role) -> Scene
  {
    var scene = Scene()
    scene.desired = [Scene.wish("1001", [field: after, .voicemailNewestFirst: .boolean(true)])]
    scene.stored = [Scene.person("1001", before.map { [field: $0] } ?? [:])]
    scene.snapshot.resources = [
      .department: [Item(["Sales"]), Item(["Dispatch"])],
      .site: [Item(["Boston", nil]), Item(["Harbor", nil])],
    ]
    scene.rules.role = role
    return scene
  }

  @Test(arguments: changes, Role.allCases)
  func `each field has the lowest role that may change it`(
    change: (Field, Value, Value), role: Role
  ) {
    let (field, before, after) = change
    let plan = Self.scene(field, before, after, role).plan
    let isPlanned = plan.actions.flatMap(\.changes).contains { $0.path == .field(field) }
    let authority = field.descriptor.authority
    #expect(isPlanned == (role >= authority))
    #expect(
      plan.needsSupport.map(\.field) == (role < authority && authority == .support ? [field] : []))
    // The rest of the user goes ahead.
    #expect(plan.causes.contains("voicemail.newest_first first") == (role >= .callCenterSupervisor))
  }

  @Test(arguments: changes.prefix(3))
  func `clearing a support field needs support too`(change: (Field, Value, Value)) {
    let plan = Self.scene(change.0, change.1, .null, .officeManager).plan
    #expect(plan.needsSupport.map(\.before) == [change.1])
    #expect(plan.needsSupport.map(\.after) == [nil])
  }

  @Test(arguments: Role.allCases, [Field.callerID, .emergencyCallerID, .loginName])
  func `a new user gets what the role may give`(role: Role, field: Field) {
    var scene = Self.scene(field, nil, "+16175550100", role)
    scene.stored = []
    let plan = scene.plan
    guard role >= .siteManager else {
      #expect(plan.obstacles == ["create 1001 role_not_allowed"])
      #expect(plan.actions == [] && plan.records == [] && plan.needsSupport == [])
      return
    }
    #expect(plan.steps == ["create 1001"])
    let isGiven = plan.actions[0].changes.contains { $0.path == .field(field) }
    #expect(isGiven == (role >= field.descriptor.creationAuthority))
    #expect(plan.needsSupport.map(\.field) == (isGiven ? [] : [field]))
  }

  @Test func `what awaits support is not remembered as applied`() {
    let scene = Self.scene(.callerID, "911", "+16175550100", .officeManager)
    let applied = AppliedValues([.init(.voicemailNewestFirst, .boolean(true))])
    #expect(scene.plan.records.map(\.values) == [applied])
    #expect(scene.next.needsSupport == scene.plan.needsSupport)
  }

  static let scopes: [(String, Role, Bool)] = [
    ("office_manager", .officeManager, true), ("office_manager", .support, true),
    ("site_manager", .officeManager, true), ("basic_user", .officeManager, true),
    ("superuser", .officeManager, false), ("superuser", .support, false),
  ]

  @Test(arguments: scopes, [true, false])
  func `nobody grants more than they have`(
    example: (scope: String, role: Role, isAllowed: Bool), isNew: Bool
  ) {
    var scene = Self.scene(.scope, nil, .text(example.scope), example.role)
    if isNew { scene.stored = [] }
    let verb = isNew ? "create" : "update"
    let plan = scene.plan
    #expect(plan.obstacles == (example.isAllowed ? [] : ["\(verb) 1001 scope_not_allowed"]))
  }

  static let presentScopes: [(before: String, role: Role, isAllowed: Bool)] = [
    ("office_manager", .officeManager, true), ("basic_user", .officeManager, true),
    // Wider than any that Rollcall knows, for all it knows.
    ("reseller", .officeManager, false), ("reseller", .support, true),
    ("office_manager", .support, true),
  ]

  @Test(arguments: presentScopes, [Value.text("basic_user"), .null])
  func `nobody takes away more than they have`(
    example: (before: String, role: Role, isAllowed: Bool), after: Value
  ) {
    var scene = Self.scene(.scope, .text(example.before), after, example.role)
    let before = scene.plan
    #expect(before.obstacles == (example.isAllowed ? [] : ["update 1001 scope_not_allowed"]))
    // By hand.
    scene.rules.role = .support
    var plan = scene.plan
    scene.rules.role = example.role
    plan.role = example.role
    let objections = PlanInspector.objections(to: plan, scene.whole, scene.rules)
    #expect(objections.isEmpty == example.isAllowed)
    for place in plan.actions[0].changes.indices {
      plan.actions[0].changes[place].before = "basic_user"
    }
    #expect(!PlanInspector.objections(to: plan, scene.whole, scene.rules).isEmpty)
  }

  static let awaited: [(AwaitedChange, Int64?)] = [
    (AwaitedChange(.callerID, before: "911", after: "+16175550199", since: 7), 7),
    (AwaitedChange(.callerID, before: nil, after: "+16175550199", since: 7), nil),
    (AwaitedChange(.callerID, before: "911", after: "+16175550198", since: 7), nil),
    (AwaitedChange(.callerID, before: "911", after: nil, since: 7), nil),
    (AwaitedChange(.emergencyCallerID, before: "911", after: "+16175550199", since: 7), nil),
  ]

  @Test(arguments: awaited)
  func `what support was asked for awaits it`(request: AwaitedChange, since: Int64?) {
    var scene = Self.scene(.callerID, "911", "+16175550199", .officeManager)
    let digest = PlanDigest.digest(of: scene.plan)
    scene.snapshot.awaited = [1001: [request]]
    #expect(scene.plan.needsSupport.map(\.awaitingSince) == [since])
    #expect(scene.plan.summary.awaitingSupport == (since == nil ? 0 : 1))
    #expect(PlanDigest.digest(of: scene.plan) == digest)
    scene.snapshot.awaited = [1002: [request]]
    #expect(scene.plan.needsSupport.map(\.awaitingSince) == [nil])
    scene.rules.role = .support
    #expect(scene.plan.needsSupport == [] && scene.plan.steps == ["update 1001"])
  }

  @Test func `a change awaits support since it was first asked for`() {
    var scene = Self.scene(.callerID, "911", .null, .officeManager)
    scene.snapshot.awaited = [
      1001: [9, 5, 7].map { AwaitedChange(.callerID, before: "911", after: nil, since: $0) }
    ]
    #expect(scene.plan.needsSupport.map(\.awaitingSince) == [5])
  }

  @Test func `a removal awaits support and says what is lost`() {
    var scene = Self.scene(.absent, nil, .boolean(true), .officeManager)
    scene.desired = [Scene.wish("1001", [.absent: .boolean(true)])]
    scene.snapshot.data[1001] = UserData(voicemails: 4, unheard: 1, greetings: 2)
    scene.snapshot.awaited = [
      1001: [AwaitedChange(.absent, before: nil, after: .boolean(true), since: 7)]
    ]
    #expect(scene.plan.needsSupport.map(\.awaitingSince) == [7])
    #expect(scene.plan.needsSupport.map(\.deletes) == [scene.snapshot.data[1001]])
    scene.snapshot.data = [:]
    #expect(scene.plan.needsSupport.map(\.deletes) == [UserData()])
  }

  @Test func `a block is said once, not once a phone`() {
    let phones = Value.items([Item(["a", nil, nil, nil]), Item(["b", nil, nil, nil])])
    let plan = Self.scene(.phones, nil, phones, .basicUser).plan
    #expect(plan.obstacles.count == 2)
    #expect(Set(plan.blocked.map(\.message)).count == 2)
  }

  @Test(arguments: Role.allCases)
  func `only support removes a user`(role: Role) {
    var scene = Self.scene(.absent, nil, .boolean(true), role)
    scene.snapshot.data[1001] = UserData(voicemails: 4, unheard: 1, greetings: 2, musicOnHold: 1)
    let plan = scene.plan
    if role == .support {
      #expect(plan.steps == ["remove 1001"])
      #expect(plan.actions[0].deletes == scene.snapshot.data[1001])
      #expect(plan.summary.voicemailsLost == 4)
      #expect(scene.next.isEmpty)
    } else {
      #expect(plan.actions == [])
      #expect(plan.needsSupport.map(\.field) == [.absent])
    }
    #expect(plan.records == [] && !plan.unmanaged.contains { $0.resource == .user })
  }

  @Test func `an absent user who is not stored needs nothing`() {
    var scene = Scene()
    scene.desired = [Scene.wish("1001", [.absent: .boolean(true), .welcome: "true"])]
    #expect(scene.plan.actions == [] && scene.plan.needsSupport == [] && scene.plan.blocked == [])
  }
}

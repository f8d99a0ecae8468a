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
    scene.desired = [Scene.wish("1001", [field: after, .lastName: "New"])]
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
    #expect(plan.causes.contains("last_name first") == (role >= .callCenterSupervisor))
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
    #expect(scene.plan.records.map(\.values) == [AppliedValues([.init(.lastName, "New")])])
    #expect(scene.next.needsSupport == scene.plan.needsSupport)
  }

  static let scopes: [(String, Role, Bool)] = [
    ("office_manager", .officeManager, true), ("office_manager", .support, true),
    ("site_manager", .officeManager, true), ("basic_user", .officeManager, true),
    ("superuser", .officeManager, false), ("superuser", .support, false),
  ]

  @Test(arguments: scopes)
  func `nobody grants more than they have`(scope: String, role: Role, isAllowed: Bool) {
    let plan = Self.scene(.scope, nil, .text(scope), role).plan
    #expect(plan.obstacles == (isAllowed ? [] : ["update 1001 scope_not_allowed"]))
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

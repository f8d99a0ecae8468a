import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

/// Plans that somebody wrote by hand to reach beyond their area.
struct AreaInspectionTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let area: Area
    let actions: [Action]
    let isWithin: Bool

    var testDescription: String { name }

    init(_ name: String, _ area: Area, _ actions: [Action], isWithin: Bool = false) {
      self.name = name
      self.area = area
      self.actions = actions
      self.isWithin = isWithin
    }
  }

  private static let boston = Area.site("Boston")
  private static let queue = Area.queues([Scene.extension("8000")])

  private static func change(_ field: Field, _ before: Value?, _ after: Value?) -> FieldChange {
    FieldChange(.field(field), before: before, after: after, cause: .first)
  }

  private static func update(_ key: String, _ changes: FieldChange...) -> Action {
    var action = Action(.update, .user, key: key, name: "")
    action.revision = 3
    action.changes = changes
    return action
  }

  private static func name(_ key: String, _ before: Value?) -> Action {
    update(key, change(.firstName, before, "New"))
  }

  private static func create(_ values: [Field: Value]) -> Action {
    var action = Action(.create, .user, key: "1005", name: "")
    action.changes = values.sorted { $0.key < $1.key }.map { change($0.key, nil, $0.value) }
    return action
  }

  private static func request(_ kind: ActionKind, _ key: String) -> Action {
    var action = Action(kind, .user, key: key, name: "")
    action.revision = 3
    action.request = kind == .remove ? nil : "x"
    action.deletes = kind == .resetPassword ? nil : UserData()
    action.deletedKinds = kind == .reset ? [.voicemail] : []
    return action
  }

  private static func resource(_ kind: ResourceKind) -> Action {
    Action(.create, kind, key: kind == .phoneNumber ? "+16175550100" : "New", name: "New")
  }

  private static let person: [Field: Value] = [.firstName: "A", .lastName: "B"]
  private static let stored: Value = ["1001", "1002", "8001"]

  static let sites = [
    Case("theirs", boston, [name("1001", "Ada")], isWithin: true),
    Case("another's", boston, [name("1002", "Grace")]),
    Case("nobody's", boston, [name("1004", "Edsger")]),
    Case("moved out", boston, [update("1001", change(.site, "Boston", "Harbor"))]),
    Case("moved in", boston, [update("1002", change(.site, "Harbor", "Boston"))]),
    Case("found for nobody", boston, [update("1004", change(.site, nil, "Boston"))]),
    Case("cleared", boston, [update("1001", change(.site, "Boston", nil))]),
    Case(
      "moved twice", boston,
      [update("1001", change(.site, "Boston", "Boston"), change(.site, "Boston", "Harbor"))]),
    Case(
      "created there", boston, [create(person.merging([.site: "Boston"]) { $1 })], isWithin: true),
    Case("created elsewhere", boston, [create(person.merging([.site: "Harbor"]) { $1 })]),
    Case("created nowhere", boston, [create(person)]),
    Case("reset there", boston, [request(.reset, "1001")], isWithin: true),
    Case("reset elsewhere", boston, [request(.reset, "1002")]),
    Case("password reset elsewhere", boston, [request(.resetPassword, "1002")]),
    Case("removed elsewhere", boston, [request(.remove, "1002")]),
    Case("beside one of theirs", boston, [name("1001", "Ada"), name("1002", "Grace")]),
    Case("a department", boston, [resource(.department)]),
    Case("a site", boston, [resource(.site)]),
    Case("a number", boston, [resource(.phoneNumber)]),
    Case("a contact", boston, [resource(.sharedContact)]),
  ]

  static let queues = [
    Case("an agent", queue, [name("1001", "Ada")], isWithin: true),
    Case("nobody's agent", queue, [name("1004", "Edsger")]),
    Case("a queue among the agents", queue, [name("8001", nil)]),
    Case("created", queue, [create(person)]),
    Case(
      "fewer agents", queue, [update("8000", change(.agents, stored, ["1001"]))], isWithin: true),
    Case("no agents", queue, [update("8000", change(.agents, stored, nil))], isWithin: true),
    Case("one more", queue, [update("8000", change(.agents, stored, ["1001", "1004"]))]),
    Case(
      "agents and a name", queue,
      [update("8000", change(.firstName, nil, "A"), change(.agents, stored, ["1001"]))]),
    Case("the queue's name", queue, [name("8000", nil)]),
    Case("the queue removed", queue, [request(.remove, "8000")]),
    Case("another queue", queue, [update("8001", change(.agents, ["1003"], ["1001"]))]),
    Case("a contact", queue, [resource(.sharedContact)]),
  ]

  /// With every right but for the area, so that it is the area that refuses.
  @Test(arguments: sites + queues)
  func `what is out of area is refused`(example: Case) {
    let scene = AreaTests.scene(example.area, .support)
    var plan = Plan(organization: "acme", store: "store-1", role: .support)
    plan.actions = example.actions
    let objections = PlanInspector.objections(to: plan, scene.whole, scene.rules)
    #expect(objections.isAboutArea != example.isWithin, "\(objections)")
    if example.isWithin { #expect(objections == []) }
  }

  @Test(arguments: sites + queues)
  func `the whole organization is not an area to leave`(example: Case) {
    var scene = AreaTests.scene(example.area, .support)
    scene.rules.area = .organization
    var plan = Plan(organization: "acme", store: "store-1", role: .support)
    plan.actions = example.actions
    let objections = PlanInspector.objections(to: plan, scene.whole, scene.rules)
    #expect(!objections.isAboutArea)
  }

  static let records: [(area: Area, key: String, values: [Field: Value], isWithin: Bool)] = [
    (boston, "1001", [.firstName: "A"], true), (boston, "1002", [.firstName: "A"], false),
    (boston, "1004", [:], false), (queue, "1001", [.firstName: "A"], true),
    (queue, "1004", [.firstName: "A"], false),
    (queue, "8000", [.firstName: "Care", .agents: ["1001"]], true),
    (queue, "8000", [.firstName: "Care"], true), (queue, "8000", [.agents: ["1001"]], false),
    (queue, "8000", [.firstName: "New", .agents: ["1001"]], false),
    (queue, "8000", [.firstName: "Care", .site: "Boston"], false),
    (queue, "8001", [.agents: ["1003"]], false),
  ]

  @Test(arguments: records)
  func `what is out of area is not remembered either`(
    area: Area, key: String, values: [Field: Value], isWithin: Bool
  ) {
    var scene = AreaTests.scene(area, .support)
    scene.remember("8000", [.firstName: "Care", .agents: ["1002"]])
    var plan = Plan(organization: "acme", store: "store-1", role: .support)
    let entries = values.sorted { $0.key < $1.key }.map { AppliedValues.Entry($0.key, $0.value) }
    plan.records = [Record(key: key, values: AppliedValues(entries))]
    let objections = PlanInspector.objections(to: plan, scene.whole, scene.rules)
    #expect(objections.isAboutArea != isWithin)
  }

  @Test func `a queue's requests are not a supervisor's to answer`() {
    let scene = AreaTests.scene(Self.queue, .callCenterSupervisor)
    var plan = Plan(organization: "acme", store: "store-1", role: .callCenterSupervisor)
    plan.records = [
      Record(key: "8000", values: AppliedValues(), receipts: [Receipt(.welcome, request: "x")])
    ]
    let objections = PlanInspector.objections(to: plan, scene.whole, scene.rules)
    #expect(objections.isAboutArea)
  }
}

extension [Objection] {
  fileprivate var isAboutArea: Bool {
    contains { objection in
      guard case .forbidden(let message) = objection else { return false }
      return message.hasSuffix("outside of your area.")
    }
  }
}

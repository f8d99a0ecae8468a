import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

/// What a run that may act on a part of the organization plans, and what it leaves alone.
struct AreaTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let area: Area
    let user: String
    let values: [Field: Value]
    let steps: [String]
    /// Whether the user is listed as out of area.
    let isOutside: Bool
    let role: Role

    var testDescription: String { name }

    init(
      _ name: String, _ area: Area, _ user: String, _ values: [Field: Value], _ steps: [String],
      isOutside: Bool, as role: Role = .siteManager
    ) {
      self.name = name
      self.area = area
      self.user = user
      self.values = values
      self.steps = steps
      self.isOutside = isOutside
      self.role = role
    }
  }

  private static let boston = Area.site("Boston")
  private static let queue = Area.queues([Scene.extension("8000")])
  private static let both = Area.queues([Scene.extension("8000"), Scene.extension("8001")])

  /// 1001 and 1003 are in Boston, 1002 isn't, 1004 is nowhere; 8000 and 8001 are queues.
  static func scene(_ area: Area, _ role: Role) -> Scene {
    var scene = Scene()
    scene.stored = [
      Scene.person(
        "1001", [.site: "Boston", .firstName: "Ada", .emails: ["ada@acme.example.com"]]),
      Scene.person("1002", [.site: "Harbor", .firstName: "Grace"]),
      Scene.person("1003", [.site: "Boston", .firstName: "Alan"]),
      Scene.person("1004", [.firstName: "Edsger"]),
      Scene.person(
        "8000", [.kind: "call_queue", .site: "Boston", .agents: ["1001", "1002", "8001"]]),
      Scene.person("8001", [.kind: "call_queue", .site: "Harbor", .agents: ["1003"]]),
    ]
    scene.snapshot.resources = [.site: ["Boston", "Harbor"].map { Item([.text($0), nil]) }]
    scene.rules.role = role
    scene.rules.area = area
    if case .queues(let queues) = area {
      for user in scene.stored where queues.contains(user.extension) {
        let agents = user[.agents]?.texts ?? []
        scene.snapshot.supervised[user.extension] = Set(agents.compactMap(Extension.init))
      }
    }
    return scene
  }

  static let sites = [
    Case("theirs", boston, "1001", [.firstName: "A"], ["update 1001"], isOutside: false),
    Case("another's", boston, "1002", [.firstName: "A"], [], isOutside: true),
    Case("nobody's", boston, "1004", [.firstName: "A"], [], isOutside: true),
    Case(
      "theirs, and it says so", boston, "1001", [.firstName: "A", .site: "Boston"],
      ["update 1001"], isOutside: false),
    Case(
      "moved out", boston, "1001", [.firstName: "A", .site: "Harbor"], [], isOutside: true),
    Case("moved in", boston, "1002", [.firstName: "A", .site: "Boston"], [], isOutside: true),
    Case(
      "found for nobody", boston, "1004", [.firstName: "A", .site: "Boston"], [],
      isOutside: true),
    Case("cleared", boston, "1001", [.firstName: "A", .site: .null], [], isOutside: true),
    Case(
      "created there", boston, "1005", [.firstName: "A", .lastName: "B", .site: "Boston"],
      ["create 1005"],
      isOutside: false),
    Case(
      "created elsewhere", boston, "1005", [.firstName: "A", .site: "Harbor"], [],
      isOutside: true),
    Case("created nowhere", boston, "1005", [.firstName: "A"], [], isOutside: true),
    Case(
      "renumbered", boston, "1006", [.was: "1001", .firstName: "A"], ["update 1001"],
      isOutside: false),
    Case(
      "renumbered elsewhere", boston, "1006", [.was: "1002", .firstName: "A"], [],
      isOutside: true),
    Case("reset there", boston, "1003", [.reset: "x"], ["reset 1003"], isOutside: false),
    Case("reset elsewhere", boston, "1002", [.reset: "x"], [], isOutside: true),
    Case("as it is elsewhere", boston, "1002", [.firstName: "Grace"], [], isOutside: true),
    Case("a queue there", boston, "8000", [.firstName: "A"], ["update 8000"], isOutside: false),
    Case("gone there", boston, "1001", [.absent: .boolean(true)], [], isOutside: false),
    Case("gone elsewhere", boston, "1002", [.absent: .boolean(true)], [], isOutside: true),
    Case(
      "as support, gone there", boston, "1001", [.absent: .boolean(true)], ["remove 1001"],
      isOutside: false, as: .support),
    Case(
      "as support, elsewhere", boston, "1002", [.absent: .boolean(true)], [], isOutside: true,
      as: .support),
  ]

  static let queues = [
    Case("an agent", queue, "1001", [.firstName: "A"], ["update 1001"], isOutside: false),
    Case("nobody's agent", queue, "1004", [.firstName: "A"], [], isOutside: true),
    Case("another's agent", queue, "1003", [.firstName: "A"], [], isOutside: true),
    Case("of two queues", both, "1003", [.firstName: "A"], ["update 1003"], isOutside: false),
    Case("a new user", queue, "1005", [.firstName: "A"], [], isOutside: true),
    Case(
      "a new user, as support", queue, "1005", [.firstName: "A"], [], isOutside: true, as: .support),
    Case(
      "an agent renumbered", queue, "1006", [.was: "1001", .firstName: "A"], ["update 1001"],
      isOutside: false),
    Case(
      "renumbered to an agent", queue, "1001", [.was: "1004", .firstName: "A"], [],
      isOutside: false),
    Case("gone", queue, "1001", [.absent: .boolean(true)], [], isOutside: false),
    // The queue itself.
    Case("fewer agents", queue, "8000", [.agents: ["1001"]], ["update 8000"], isOutside: true),
    Case("no agents", queue, "8000", [.agents: .null], ["update 8000"], isOutside: true),
    Case(
      "an agent from outside", queue, "8000", [.agents: ["1001", "1004"]], [], isOutside: true),
    Case(
      "an agent of their other queue", both, "8000", [.agents: ["1001", "1003"]], ["update 8000"],
      isOutside: true),
    Case(
      "agents and a name", queue, "8000", [.agents: ["1001"], .firstName: "A"], ["update 8000"],
      isOutside: true),
    Case("a name", queue, "8000", [.firstName: "A"], [], isOutside: true),
    Case("a queue to be gone", queue, "8000", [.absent: .boolean(true)], [], isOutside: true),
    Case(
      "a queue renumbered", queue, "8005", [.was: "8000", .agents: ["1001"]], ["update 8000"],
      isOutside: true),
    Case(
      "a queue that was renumbered", queue, "8000", [.was: "8005", .agents: ["1001"]],
      ["update 8000"], isOutside: true),
    Case(
      "a queue that may be another", queue, "8000", [.was: "8001", .agents: ["1001"]], [],
      isOutside: true),
    Case("another queue", queue, "8001", [.agents: ["1001"]], [], isOutside: true),
    Case("another queue that is an agent", queue, "8001", [.firstName: "A"], [], isOutside: true),
    Case(
      "a queue that is no longer", .queues([Scene.extension("8002")]), "1001", [.firstName: "A"],
      [], isOutside: true),
  ]

  @Test(arguments: sites + queues)
  func `a plan stays within the area`(example: Case) {
    var scene = Self.scene(example.area, example.role)
    scene.desired = [Scene.wish(example.user, example.values)]
    let plan = scene.plan
    #expect(plan.steps == example.steps)
    #expect(plan.outOfArea.isEmpty != example.isOutside)
    let isUntouched = example.steps.isEmpty && example.isOutside
    #expect(plan.compared == (isUntouched ? 0 : 1) && plan.managed == plan.compared)
    if example.isOutside {
      #expect(plan.blocked == [] && plan.needsSupport == [] && plan.warnings == [])
    }
    if isUntouched { #expect(plan.records == [] && plan.guards == []) }
    #expect(PlanInspector.objections(to: plan, scene.whole, scene.rules) == [])
    #expect(scene.next.steps == [])
  }

  @Test func `a site that people own moves nobody`() {
    var scene = Self.scene(Self.boston, .siteManager)
    scene.rules.userOwned = [.site]
    scene.desired = [
      Scene.wish("1001", [.firstName: "A", .site: "Harbor"]),
      Scene.wish("1002", [.firstName: "A", .site: "Boston"]),
    ]
    #expect(scene.plan.steps == ["update 1001"])
    #expect(scene.plan.outOfArea.map(\.key) == ["1002"])
  }

  @Test func `who is out of area is named with their place`() {
    var scene = Self.scene(Self.boston, .siteManager)
    scene.desired = [Scene.wish("1002", [:]), Scene.wish("1005", [.was: "1004"])]
    let place = ManifestPlace(file: "people.yaml", line: 1, column: 1)
    #expect(
      scene.plan.outOfArea == [
        OutOfArea(.user, key: "1002", name: "Grace", source: place),
        OutOfArea(.user, key: "1004", name: "Edsger", source: place),
      ])
    #expect(scene.plan.outOfArea.map(\.except) == [[], []])
  }

  @Test func `of their queue a supervisor remembers only the agents`() {
    var scene = Self.scene(Self.queue, .callCenterSupervisor)
    scene.desired = [Scene.wish("8000", [.firstName: "New", .agents: ["1001"]])]
    scene.remember("8000", [.firstName: "Old", .agents: ["1002"], .site: "Boston"])
    let expected = AppliedValues([
      .init(.firstName, "Old"), .init(.site, "Boston"), .init(.agents, ["1001"]),
    ])
    #expect(scene.plan.records == [Record(key: "8000", values: expected)])
    #expect(scene.plan.outOfArea.map(\.except) == [[.agents]])
    #expect(scene.plan.causes == ["agents both"])
    #expect(scene.next.records == [])
  }

  @Test(arguments: [boston, queue])
  func `departments, sites, numbers and contacts are nobody's part`(area: Area) {
    var scene = Self.scene(area, .officeManager)
    scene.snapshot.resources[.department] = [Item(["Sales"])]
    scene.desiredResources = [
      .department: [Item(["Dispatch"]), Item(["Sales"])], .site: [Item(["Boston", "UTC"])],
      .phoneNumber: [Item(["+16175550100", nil])], .sharedContact: [],
    ]
    let plan = scene.plan
    #expect(plan.actions == [] && plan.blocked == [])
    #expect(plan.outOfArea.map(\.key) == ["Dispatch", "Boston", "+16175550100"])
    // Harbor is in no manifest, and not theirs to look after.
    #expect(Set(plan.unmanaged.map(\.resource)) == [.user])
  }

  @Test func `nobody is created in a site that isn't stored`() {
    var scene = Self.scene(Self.boston, .siteManager)
    scene.stored = []
    scene.desired = [Scene.wish("1005", [.firstName: "A", .lastName: "B", .site: "Boston"])]
    #expect(scene.plan.steps == ["create 1005"])
    scene.snapshot.resources = [:]
    scene.desiredResources = [.site: [Item(["Boston", nil])]]
    #expect(scene.plan.steps == [])
    #expect(scene.plan.outOfArea.map(\.key) == ["Boston", "1005"])
  }

  @Test func `a department that can't be created blocks its user`() {
    var scene = Self.scene(Self.boston, .siteManager)
    scene.desiredResources = [.department: [Item(["Dispatch"])]]
    scene.desired = [Scene.wish("1001", [.department: "Dispatch"])]
    #expect(scene.plan.obstacles == ["update 1001 resource_missing"])
  }

  @Test(arguments: [(boston, ["1001", "1003", "8000"]), (queue, ["1001", "1002", "8000"])])
  func `unmanaged users are listed within the area only`(area: Area, users: [String]) {
    #expect(Self.scene(area, .officeManager).plan.unmanaged.map(\.key) == users)
  }

  @Test func `a target out of area is listed`() {
    var scene = Self.scene(Self.boston, .siteManager)
    scene.desired = ["1001", "1002", "1004"].map { Scene.wish($0, [.firstName: "A"]) }
    scene.rules.targets = [Scene.extension("1001"), Scene.extension("1002")]
    #expect(scene.plan.steps == ["update 1001"])
    #expect(scene.plan.outOfArea.map(\.key) == ["1002"])
    #expect(scene.plan.compared == 1)
  }

  @Test func `percentages are of the users of the area`() {
    var scene = Self.scene(Self.boston, .siteManager)
    scene.desired = ["1001", "1002", "1003", "1004"].map { Scene.wish($0, [.firstName: "A"]) }
    scene.rules.guards[.update] = GuardLimit(percent: 50)
    #expect(scene.plan.guards == [GuardVerdict(.update, planned: 2, limit: 1)])
    scene.rules.targets = [Scene.extension("1001")]
    #expect(scene.plan.guards == [GuardVerdict(.update, planned: 1, limit: 1)])
  }

  @Test func `an agent from outside can't get in by way of a new user`() {
    var scene = Self.scene(Self.queue, .callCenterSupervisor)
    scene.desired = [
      Scene.wish("1005", [.firstName: "A", .lastName: "B"]),
      Scene.wish("8000", [.agents: ["1001", "1005"]]),
    ]
    #expect(scene.plan.steps == [])
    #expect(scene.plan.outOfArea.map(\.key) == ["1005", "8000"])
  }
}

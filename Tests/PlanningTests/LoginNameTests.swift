import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

/// Login names of users who are created or changed, against what is stored.
struct LoginNameTests {
  private static func login(_ name: String) -> Value { .text("\(name)@acme.example.com") }

  private static func wish(_ ext: String, _ values: [Field: Value] = [:]) -> DesiredUser {
    let names: [Field: Value] = [.firstName: "Grace", .lastName: "New"]
    return Scene.wish(ext, names.merging(values) { $1 })
  }

  private static func scene(_ role: Role = .support) -> Scene {
    var scene = Scene()
    scene.rules.role = role
    return scene
  }

  @Test(
    arguments: [
      ("1002@acme.example.com", nil, false), ("1002@Acme.Example.com", nil, false),
      ("grace@acme.example.com", nil, true), ("Grace@acme.example.com", "grace", false),
      ("1002@acme.example.com", "grace", true), ("1002@another.example.com", nil, true),
    ] as [(String, String?, Bool)])
  func `nobody is created with the login name of another`(
    stored: String, written: String?, isFree: Bool
  ) {
    var scene = Self.scene(.officeManager)
    scene.stored = [Scene.person("1001", [.loginName: .text(stored)])]
    scene.desired = [
      Self.wish("1001", [.firstName: "Ada"]),
      Self.wish("1002", written.map { [.loginName: Self.login($0)] } ?? [:]),
      Self.wish("1003"),
    ]
    let others = ["update 1001", "create 1003"]
    #expect(scene.plan.steps.sorted() == (others + (isFree ? ["create 1002"] : [])).sorted())
    #expect(scene.plan.obstacles == (isFree ? [] : ["create 1002 login_taken"]))
    #expect(PlanInspector.objections(to: scene.plan, scene.whole, scene.rules).isEmpty)
    #expect(scene.next.steps.isEmpty)
  }

  @Test func `somebody who was renumbered keeps their login name`() {
    var scene = Self.scene()
    let ada: [Field: Value] = [.firstName: "Ada", .lastName: "Old"]
    scene.stored = [
      Scene.person("1001", ada.merging([.loginName: Self.login("1001")]) { $1 })
    ]
    scene.desired = [Scene.wish("1001", ada)]
    scene.snapshot = PlanSimulation.apply(scene.plan, to: scene.whole)
    let moved = ada.merging([.was: "1001"]) { $1 }
    scene.desired = [Self.wish("1001"), Scene.wish("1002", moved)]
    #expect(scene.plan.steps == ["update 1001"])
    #expect(
      scene.plan.blocked.map(\.message) == [
        "The login name 1001@acme.example.com is that of 1002 already."
      ])
    scene.desired[1] = Scene.wish(
      "1002", moved.merging([.loginName: Self.login("1002")]) { $1 })
    #expect(scene.plan.steps == ["update 1001", "create 1001"])
    #expect(PlanInspector.objections(to: scene.plan, scene.whole, scene.rules).isEmpty)
    #expect(scene.next.steps.isEmpty)
  }

  @Test(arguments: [Role.officeManager, .support])
  func `a login name is free once its user is removed`(role: Role) {
    var scene = Self.scene(role)
    scene.stored = [Scene.person("1001", [.loginName: Self.login("1002")])]
    scene.desired = [Self.wish("1001", [.absent: .boolean(true)]), Self.wish("1002")]
    let isRemoved = role == .support
    #expect(scene.plan.steps == (isRemoved ? ["remove 1001", "create 1002"] : []))
    #expect(scene.plan.obstacles == (isRemoved ? [] : ["create 1002 login_taken"]))
    #expect(PlanInspector.objections(to: scene.plan, scene.whole, scene.rules).isEmpty)
  }

  @Test func `login names change places together or not at all`() {
    var scene = Self.scene()
    scene.stored = [
      Scene.person("1001", [.loginName: Self.login("ada")]),
      Scene.person("1002", [.loginName: Self.login("grace")]),
      Scene.person("1003", [.loginName: Self.login("alan")]),
    ]
    scene.desired = [
      Scene.wish("1001", [.loginName: Self.login("grace")]),
      Scene.wish("1002", [.loginName: Self.login("ada")]),
    ]
    #expect(scene.plan.steps == ["update 1001", "update 1002"])
    #expect(PlanInspector.objections(to: scene.plan, scene.whole, scene.rules).isEmpty)
    #expect(scene.next.steps.isEmpty)
    scene.desired[1] = Scene.wish("1002", [.loginName: Self.login("ALAN"), .firstName: "Grace"])
    #expect(scene.plan.obstacles == ["update 1001 login_taken", "update 1002 login_taken"])
    #expect(scene.plan.steps == ["update 1002"])
    #expect(scene.plan.causes == ["first_name first"])
  }

  @Test func `a login name may change its case`() {
    var scene = Self.scene()
    scene.stored = [Scene.person("1001", [.loginName: Self.login("ada")])]
    scene.desired = [Self.wish("1001", [.loginName: Self.login("Ada")])]
    #expect(scene.plan.steps == ["update 1001"])
    #expect(scene.plan.obstacles == [])
  }

  @Test(arguments: [true, false])
  func `no plan gives a login name twice`(isStored: Bool) {
    var scene = Self.scene(.officeManager)
    scene.desired = [Self.wish("1001", [.loginName: Self.login("ada")]), Self.wish("1002")]
    var plan = scene.plan
    if isStored {
      scene.stored = [Scene.person("1090", [.loginName: Self.login("ADA")])]
    } else {
      for place in plan.actions[1].changes.indices
      where plan.actions[1].changes[place].path == .field(.loginName) {
        plan.actions[1].changes[place].after = Self.login("ada")
      }
    }
    let objections = PlanInspector.objections(to: plan, scene.whole, scene.rules).map(\.message)
    #expect(
      Set(objections) == [
        isStored
          ? "The login name ada@acme.example.com is that of 1090 already."
          : "Two users would get the login name ada@acme.example.com."
      ])
  }

  @Test func `calls don't go to somebody who can't be created`() {
    var scene = Self.scene(.officeManager)
    scene.stored = [
      Scene.person("1001", [.loginName: Self.login("1002")]),
      Scene.person("8000", [.kind: "call_queue"]),
    ]
    scene.desired = [
      Self.wish("1001"), Self.wish("1002"),
      Self.wish("8000", [.kind: "call_queue", .agents: ["1002"]]),
    ]
    scene.desiredResources = [.phoneNumber: [Item(["+16175550101", "1002"])]]
    #expect(
      scene.plan.obstacles.sorted() == [
        "create +16175550101 resource_missing", "create 1002 login_taken",
        "update 8000 resource_missing",
      ])
    #expect(PlanInspector.objections(to: scene.plan, scene.whole, scene.rules).isEmpty)
  }
}

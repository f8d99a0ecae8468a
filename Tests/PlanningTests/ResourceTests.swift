import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

/// Departments, sites, phone numbers and shared contacts.
struct ResourceTests {
  private static var scene: Scene {
    var scene = Scene()
    scene.desiredResources = [
      .department: [Item(["Sales"]), Item(["Dispatch"])],
      .site: [Item(["Boston", "UTC"])],
      .phoneNumber: [Item(["+16175550101", "1001"])],
      .sharedContact: [Item(["Boston", "Port", nil, "911", .null, nil, nil, nil])],
    ]
    return scene
  }

  @Test func `they are created first, in a fixed order, by key`() {
    var scene = Self.scene
    scene.desired = [Scene.wish("1001", [.department: "Sales", .site: "Boston"])]
    #expect(
      scene.plan.steps == [
        "create Dispatch", "create Sales", "create Boston", "create +16175550101",
        "create Boston", "create 1001",
      ])
    #expect(scene.plan.summary.create == 6)
    #expect(scene.next.isEmpty)
  }

  @Test func `only what is written changes, and nothing is removed`() {
    var scene = Self.scene
    scene.desired = [Scene.wish("1001", [.firstName: "Ada"])]
    scene.stored = [Scene.person("1001", [.firstName: "Ada"])]
    scene.snapshot.resources = [
      .department: [Item(["Sales"]), Item(["Night"])],
      .site: [Item(["Boston", "Europe/Lisbon"])],
      .sharedContact: [Item(["Boston", "Port", ["a@x.org"], "911", "112", nil, nil, nil])],
    ]
    #expect(
      scene.plan.steps == [
        "create Dispatch", "update Boston", "create +16175550101", "update Boston",
      ])
    #expect(
      scene.plan.causes == [
        "time_zone manifest", "extension first", "phones.mobile manifest",
      ])
    #expect(scene.plan.unmanaged == [Unmanaged(.department, key: "Night", name: "Night")])
    #expect(scene.next.isEmpty)
  }

  @Test func `what refers to a user who can't be created waits`() {
    var scene = Scene()
    scene.desired = [
      Scene.wish("1001", [.firstName: "Ada", .lastName: "L"]),
      Scene.wish("8000", [.firstName: "Q", .kind: "call_queue", .agents: .texts(["1001"])]),
    ]
    scene.stored = [Scene.person("8000", [.firstName: "Q", .kind: "call_queue"])]
    scene.desiredResources = [.phoneNumber: [Item(["911", "1009"])]]
    scene.rules.targets = [Scene.extension("8000")]
    #expect(scene.plan.obstacles == ["update 8000 resource_missing"])
    scene.rules.targets = nil
    #expect(scene.plan.steps == ["create 1001", "update 8000"])
    #expect(scene.plan.obstacles == ["create 911 resource_missing"])
    scene.rules.role = .callCenterSupervisor
    #expect(scene.plan.steps == [])
  }

  @Test(arguments: Role.allCases)
  func `office managers create them, the others wait`(role: Role) {
    var scene = Scene()
    scene.desiredResources = [.department: [Item(["Sales"])]]
    scene.desired = [Scene.wish("1001", [.department: "Sales", .firstName: "Ada"])]
    scene.stored = [Scene.person("1001")]
    scene.rules.role = role
    if role >= .officeManager {
      #expect(scene.plan.steps == ["create Sales", "update 1001"])
    } else if role == .basicUser {
      #expect(scene.plan.steps == [])
    } else {
      #expect(scene.plan.causes == ["first_name first"])
      #expect(
        scene.plan.obstacles == ["create Sales role_not_allowed", "update 1001 resource_missing"])
    }
  }

  @Test func `a target brings what it needs, whoever is settled`() {
    var scene = Self.scene
    scene.desired = [
      Scene.wish("1001", [.site: "Boston"]), Scene.wish("1002", [.department: "Sales"]),
    ]
    scene.stored = [Scene.person("1001", [.site: "Boston"])]
    scene.rules.targets = [Scene.extension("1001")]
    // The contact of the same name isn't the site.
    #expect(scene.plan.steps == ["create Boston"])
    #expect(scene.plan.actions.map(\.resource) == [.site])
    #expect(scene.plan.unmanaged == [])
  }
}

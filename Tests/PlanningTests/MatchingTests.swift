import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

/// Who is who: extensions, `was`, and what nobody manages.
struct MatchingTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    /// By extension, with the extension it was.
    let desired: [(String, String?)]
    let stored: [String]
    var steps: [String] = []
    var obstacles: [String] = []
    var needs: [String] = []
    var warnings: [String] = []
    var unmanaged: [String] = []
  }

  static let cases = [
    Case(
      testDescription: "to be renumbered", desired: [("1002", "1019")], stored: ["1019"],
      steps: ["update 1019"], needs: ["1019 extension"]),
    Case(
      testDescription: "renumbered", desired: [("1002", "1019")], stored: ["1002"],
      steps: ["update 1002"], warnings: ["1002 renumbering_done"]),
    Case(
      testDescription: "never there", desired: [("1002", "1019")], stored: [],
      steps: ["create 1002"], warnings: ["1002 was_not_found"]),
    Case(
      testDescription: "both stored", desired: [("1002", "1019")], stored: ["1002", "1019"],
      obstacles: ["update 1002 renumber_conflict"]),
    Case(
      testDescription: "the old extension was passed on",
      desired: [("1002", "1019"), ("1019", nil)],
      stored: ["1002", "1019"], steps: ["update 1002", "update 1019"],
      warnings: ["1002 renumbering_done"]),
    Case(
      testDescription: "the old extension is promised to another",
      desired: [("1002", "1019"), ("1019", nil)], stored: ["1019"],
      obstacles: ["update 1002 renumber_conflict", "update 1019 renumber_conflict"]),
    Case(
      testDescription: "a chain, not begun", desired: [("1003", "1002"), ("1002", "1001")],
      stored: ["1001", "1002"],
      obstacles: ["update 1002 renumber_conflict", "update 1003 renumber_conflict"]),
    Case(
      testDescription: "a chain, half done", desired: [("1003", "1002"), ("1002", "1001")],
      stored: ["1001", "1003"], steps: ["update 1001", "update 1003"], needs: ["1001 extension"],
      warnings: ["1003 renumbering_done"]),
    Case(
      testDescription: "a chain, done", desired: [("1003", "1002"), ("1002", "1001")],
      stored: ["1002", "1003"], steps: ["update 1002", "update 1003"],
      warnings: ["1002 renumbering_done", "1003 renumbering_done"]),
    Case(
      testDescription: "a swap", desired: [("1001", "1002"), ("1002", "1001")],
      stored: ["1001", "1002"],
      obstacles: ["update 1001 renumber_conflict", "update 1002 renumber_conflict"]),
    Case(
      testDescription: "two who were the same", desired: [("1001", "1009"), ("1002", "1009")],
      stored: ["1009"],
      obstacles: ["update 1001 renumber_conflict", "update 1002 renumber_conflict"]),
    Case(
      testDescription: "their own extension", desired: [("1001", "1001")], stored: ["1001"],
      steps: ["update 1001"]),
    Case(
      testDescription: "unmanaged", desired: [("1001", nil)], stored: ["1001", "0999", "1003"],
      steps: ["update 1001"], unmanaged: ["0999", "1003"]),
  ]

  private static func scene(_ example: Case) -> Scene {
    var scene = Scene()
    scene.desired = example.desired.map { ext, was in
      var values: [Field: Value] = [.firstName: .text("New \(ext)")]
      if let was { values[.was] = .text(was) }
      return Scene.wish(ext, values)
    }
    scene.stored = example.stored.map { Scene.person($0, [.firstName: "Old"]) }
    return scene
  }

  @Test(arguments: [Role.officeManager, .support])
  func `that a removal is done is told once it is`(role: Role) {
    var scene = Scene()
    scene.rules.role = role
    scene.desired = [Scene.wish("1001", [.absent: .boolean(true)])]
    scene.stored = [Scene.person("1001")]
    #expect(scene.plan.warnings == [])
    scene.stored.removeFirst()
    #expect(
      scene.plan.warnings.map(\.message) == [
        "1001 isn't stored: the entry with `absent: true` can be removed."
      ])
    #expect(scene.plan.warnings.map(\.code) == [.removalDone])
    #expect(!scene.plan.warnings.contains { !$0.code.isNote })
    #expect(scene.plan.actions == [])
  }

  @Test(arguments: cases)
  func `nobody gets another's account`(example: Case) {
    let plan = Self.scene(example).plan
    #expect(plan.steps == example.steps)
    #expect(plan.obstacles == example.obstacles)
    #expect(plan.needsSupport.map { "\($0.key) \($0.field.name)" } == example.needs)
    #expect(plan.warnings.map { "\($0.key) \($0.code.rawValue)" } == example.warnings)
    #expect(plan.unmanaged.map(\.key) == example.unmanaged)
  }

  @Test func `support renumbers, and the user stays the same`() {
    var scene = Self.scene(Self.cases[0])
    scene.rules.role = .support
    #expect(scene.plan.actions.first?.changes.first?.path == .field(.extension))
    let after = PlanSimulation.apply(scene.plan, to: scene.whole)
    #expect(after.users.map(\.id) == [1019] && after.users.map(\.extension.text) == ["1002"])
    #expect(scene.next.isEmpty && scene.next.records == [])
  }

  static let targets: [(String, [String])] = [
    ("1001", ["create 1001"]), ("1019", ["update 1019"]), ("1002", ["update 1019"]),
    ("1099", []),
  ]

  @Test(arguments: targets)
  func `a target is found under either extension`(target: String, steps: [String]) {
    var scene = Self.scene(Self.cases[0])
    scene.desired.append(Scene.wish("1001", [.firstName: "Ada"]))
    scene.stored.append(Scene.person("1050"))
    scene.rules.targets = [Scene.extension(target)]
    #expect(scene.plan.steps == steps)
    #expect(scene.plan.unmanaged == [])
    #expect(scene.plan.compared == steps.count)
    #expect(scene.plan.managed == 2)
  }
}

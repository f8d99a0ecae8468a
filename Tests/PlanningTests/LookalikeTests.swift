import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

/// Whoever has another's name and address without a `was` is pointed out.
struct LookalikeTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    /// Who is declared under which extension: "1001 Ada".
    let desired: [String]
    let stored: [String]
    var was: [String: String] = [:]
    var userOwned: Set<Field> = []
    var targets: Set<Extension>?
    var warnings: [String] = []
  }

  static let cases = [
    Case(
      testDescription: "a number changed in an entry", desired: ["1002 Ada"], stored: ["1001 Ada"],
      warnings: ["1002 looks_renumbered"]),
    Case(
      testDescription: "two exchanged", desired: ["1001 Ben", "1002 Ada"],
      stored: ["1001 Ada", "1002 Ben"],
      warnings: ["1001 looks_renumbered", "1002 looks_renumbered"]),
    Case(
      testDescription: "one of the two is planned", desired: ["1001 Ben", "1002 Ada"],
      stored: ["1001 Ada", "1002 Ben"], targets: [Scene.extension("1002")],
      warnings: ["1002 looks_renumbered"]),
    Case(
      testDescription: "on the account of one who left", desired: ["1002 Ada"],
      stored: ["1001 Ada", "1002 Ben"], warnings: ["1002 looks_renumbered"]),
    Case(
      testDescription: "the case of letters", desired: ["1002 ADA"], stored: ["1001 Ada"],
      warnings: ["1002 looks_renumbered"]),
    Case(
      testDescription: "said by `was`", desired: ["1002 Ada"], stored: ["1001 Ada"],
      was: ["1002": "1001"]),
    Case(
      testDescription: "somebody new", desired: ["1001 Ada", "1002 Ben"], stored: ["1001 Ada"]),
    Case(testDescription: "another name", desired: ["1001 Ben"], stored: ["1001 Ada"]),
    Case(
      testDescription: "one person with two numbers", desired: ["1001 Ada", "1002 Ada"],
      stored: ["1001 Ada"]),
    Case(
      testDescription: "two of one name, as stored", desired: ["1001 Ada", "1002 Ada"],
      stored: ["1001 Ada", "1002 Ada"]),
    Case(
      testDescription: "names are the people's", desired: ["1001 Ben", "1002 Ada"],
      stored: ["1001 Ada", "1002 Ben"], userOwned: [.firstName]),
  ]

  @Test func `only people are taken for others`() {
    var scene = Scene()
    let queue: [Field: Value] = [.kind: "call_queue", .firstName: "Sales"]
    scene.desired = [Scene.wish("8001", queue)]
    scene.stored = [Scene.person("8000", queue)]
    #expect(scene.plan.steps == ["create 8001"] && scene.plan.warnings == [])
  }

  private static func parts(_ text: String) -> (number: String, values: [Field: Value]) {
    let parts = text.split(separator: " ").map(String.init)
    let address = parts[1].lowercased() + "@acme.example.com"
    return (parts[0], [.firstName: .text(parts[1]), .emails: .texts([address])])
  }

  private static func scene(_ example: Case) -> Scene {
    var scene = Scene()
    scene.desired = example.desired.map(parts).map { number, values in
      var values = values
      if let was = example.was[number] { values[.was] = .text(was) }
      return Scene.wish(number, values)
    }
    scene.stored = example.stored.map(parts).map { Scene.person($0, $1) }
    scene.rules.userOwned = example.userOwned
    scene.rules.targets = example.targets
    return scene
  }

  @Test(arguments: cases)
  func `whoever looks renumbered is told`(example: Case) {
    let plan = Self.scene(example).plan
    let hints = plan.warnings.filter { $0.code == .looksRenumbered }
    #expect(hints.map { "\($0.key) \($0.code.rawValue)" } == example.warnings)
  }

  @Test func `the warning names both numbers and what to write`() {
    let plan = Self.scene(Self.cases[1]).plan
    #expect(
      plan.warnings.first { $0.code == .looksRenumbered }?.message
        == "1001 gets the name and address of 1002, on an account that was another's. "
        + "If the person has changed numbers, write `was: 1002` at 1001.")
  }

  @Test func `carried out, nothing is left to tell`() {
    for example in Self.cases {
      let hints = Self.scene(example).next.warnings.filter { $0.code == .looksRenumbered }
      #expect(hints.isEmpty || example.targets != nil, "\(example)")
    }
  }
}

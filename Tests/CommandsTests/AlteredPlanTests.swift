import Foundation
import TestSupport
import Testing

/// Saved plans of which one value was changed: whatever it is, nothing is applied.
@Suite struct AlteredPlanTests {
  private static let key = String(repeating: "5ea1", count: 8)

  @Test func `no value of meaning can be altered`() async throws {
    let plan = try await Plan.saved(key: nil)
    let meant = plan.leaves.filter(\.isMeant)
    #expect(meant.count > 30)
    try await plan.expectRefused(meant)
  }

  @Test func `no value at all can be altered in a signed plan`() async throws {
    let plan = try await Plan.saved(key: Self.key)
    let told = plan.leaves.filter { !$0.isMeant && !$0.isMadeAnew }
    #expect(told.count > 10)
    try await plan.expectRefused(told)
  }

  @Test func `the order of members and white space mean nothing`() async throws {
    for key in [nil, Self.key] {
      let plan = try await Plan.saved(key: key)
      let data = try JSONSerialization.data(withJSONObject: plan.document)
      try data.write(to: URL(filePath: plan.shell.folder.path("altered.json")))
      let result = try await plan.shell.run("rollcall apply altered.json")
      #expect(result.exit == 0, "\(result.output)")
    }
  }

  /// A saved plan with an action of each kind that an office manager has, and where it is.
  private struct Plan {
    let shell: Shell
    let document: Any

    static func saved(key: String?) async throws -> Plan {
      var shell = try await SpoiledWorkspace.copy()
      if let key { shell.variables["ROLLCALL_PLAN_KEY"] = key }
      try shell.write(Self.manifest, to: "people/staff.yaml")
      let saved = try await shell.run("rollcall plan --out plan.json")
      try #require(saved.exit == 0, "\(saved.output)")
      let data = try Data(contentsOf: URL(filePath: shell.folder.path("plan.json")))
      return Plan(shell: shell, document: try JSONSerialization.jsonObject(with: data))
    }

    private static let manifest = """
      departments: [Sales]
      defaults: {voicemail_pin: {generate: true}}
      users:
        - {extension: 1001, first_name: Ada, last_name: Byron, reset: left, caller_id: "911"}
        - {extension: 1002, first_name: Grace, last_name: Hopper, emails: [g@acme.example.com],
           security: {force_password_reset: now, send_recovery_email: true}}
        - {extension: 1003, first_name: Alan, last_name: Turing, emails: [a@acme.example.com],
           welcome: true, record_calls: true, phones: [{name: desk, line: 2}]}

      """

    var leaves: [Leaf] { Leaf.all(in: document) }

    /// Applies the plan with each of these altered, a few at a time, and nothing happens.
    func expectRefused(_ leaves: [Leaf]) async throws {
      let before = try await SpoiledWorkspace.state(shell)
      for start in stride(from: 0, to: leaves.count, by: 20) {
        let some = leaves[start..<min(start + 20, leaves.count)]
        for (place, leaf) in some.enumerated() {
          let altered = leaf.altered(document, leaf.path[...])
          let data = try JSONSerialization.data(withJSONObject: altered)
          try data.write(to: URL(filePath: shell.folder.path("\(place).json")))
        }
        let result = try await shell.run(
          """
          for place in $(seq 0 \(some.count - 1)); do
            rollcall apply $place.json >$place.txt 2>&1; echo "$?"
          done
          """)
        let statuses = result.output.split(separator: "\n")
        #expect(statuses.count == some.count, "\(result.output)")
        for (leaf, status) in zip(some, statuses) { #expect(status == "4", "\(leaf)") }
      }
      #expect(try await SpoiledWorkspace.state(shell) == before)
    }
  }

  /// One text, number or truth value of a JSON document.
  private struct Leaf: CustomStringConvertible {
    enum Step {
      case member(String)
      case element(Int)
    }

    let path: [Step]

    static func all(in json: Any, _ path: [Step] = []) -> [Leaf] {
      switch json {
      case let object as [String: Any]:
        object.keys.sorted().flatMap { all(in: object[$0] ?? "", path + [.member($0)]) }
      case let array as [Any]:
        array.indices.flatMap { all(in: array[$0], path + [.element($0)]) }
      default: [Leaf(path: path)]
      }
    }

    var description: String { names.joined(separator: ".") }

    private var names: [String] {
      path.map { step in
        switch step {
        case .member(let name): name
        case .element(let index): "\(index)"
        }
      }
    }

    /// What is done, to whom, and what is remembered; the rest tells the reader more of it.
    var isMeant: Bool {
      let meant: Set = ["organization", "store", "role", "digest", "actions", "records"]
      return meant.contains(names[0]) && !names.contains("source") && names.last != "cause"
    }

    /// Made anew by whoever reads the plan, so that what the file says counts for nothing.
    var isMadeAnew: Bool {
      ["summary", "format_version"].contains(names[0]) || names.last == "tripped"
    }

    func altered(_ json: Any, _ rest: ArraySlice<Step>) -> Any {
      switch (rest.first, json) {
      case (.member(let name)?, var object as [String: Any]):
        object[name] = altered(object[name] ?? "", rest.dropFirst())
        return object
      case (.element(let index)?, var array as [Any]):
        array[index] = altered(array[index], rest.dropFirst())
        return array
      default: return Self.other(than: json)
      }
    }

    /// Another value of the same type where there is one.
    private static func other(than value: Any) -> Any {
      if let number = value as? Int { return number + 1 }
      if let flag = value as? Bool { return !flag }
      guard let text = value as? String else { return "x" }
      return String(text.dropLast()) + (text.hasSuffix("1") ? "2" : "1")
    }
  }
}

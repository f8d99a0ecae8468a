import Decoding
import Diagnostics
import Fields
import JSON
import Manifests
import Model
import Planning
import Plans
import Rendering
import TestSupport
import Testing

/// That the same input gives the same bytes, whatever the order of files and keys.
struct PlanBytesTests {
  @Test(arguments: 0..<60)
  func `order shows in no plan`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let files = (0..<3).map { Self.file($0, &random) }
    let snapshot = Self.snapshot(&random)
    let first = Self.outputs(files.map(\.text), snapshot)
    var shuffled = snapshot
    shuffled.users.shuffle(using: &random)
    let second = Self.outputs(
      files.shuffled(using: &random).map { $0.shuffled(&random) }, shuffled)
    #expect(first.json == second.json)
    #expect(first.text == second.text)
    #expect(first.json.count > 1_000)
  }

  private struct File {
    var name: String
    var users: [[String]]

    var text: (String, String) { Self.text(name, users) }

    /// Each user keeps its line, as its place is part of a plan; its keys change places.
    func shuffled(_ random: inout SplitMix64) -> (String, String) {
      Self.text(name, users.map { $0.shuffled(using: &random) })
    }

    static func text(_ name: String, _ users: [[String]]) -> (String, String) {
      let lines = users.map { "  - {\($0.joined(separator: ", "))}\n" }
      return (name, "departments: [\(name)]\nusers:\n" + lines.joined())
    }
  }

  private static func file(_ index: Int, _ random: inout SplitMix64) -> File {
    let users = (0..<4).map { user in
      let number = 1_000 + index * 10 + user
      return [
        "extension: \(number)", "first_name: F\(random.pick([1, 2]))", "last_name: L",
        "department: file\(random.pick([0, 1, 2]))", "emails: [e\(number)@x.org]",
        "welcome: \(random.pick(["true", "again"]))", "caller_id: \"5551\(user)\"",
        "voicemail: {enabled: \(random.chance(50)), newest_first: true}",
        "phones: [{name: b, line: 2}, {name: a}]", "reset: {request: r, delete: [greetings]}",
      ]
    }
    return File(name: "file\(index)", users: users)
  }

  private static func snapshot(_ random: inout SplitMix64) -> Snapshot {
    var snapshot = Snapshot(store: "store-1")
    for number in 1_000..<1_040 where random.chance(50) {
      guard let known = Extension(String(number)) else { continue }
      var user = StoredUser(id: Int64(number), extension: known, pinSet: random.chance(70))
      user[.firstName] = .text("F1")
      snapshot.users.append(user)
      if random.chance(50) { snapshot.applied[user.id] = AppliedValues() }
    }
    return snapshot
  }

  private static func outputs(
    _ files: [(name: String, text: String)], _ snapshot: Snapshot
  ) -> (json: [UInt8], text: [UInt8]) {
    let context = ReadingContext(timeZones: [], domain: "acme.example.com")
    let parts = files.map {
      ManifestReader.read(Array($0.text.utf8), file: 0, path: $0.name, context: context)
    }
    let workspace = Workspace(
      organization: "acme", company: "Acme", domain: "acme.example.com")
    let (desired, problems) = ManifestAssembly.assemble(
      parts: parts, workspace: workspace, workspacePath: "rollcall.yaml")
    #expect(!problems.contains { $0.severity == .error })
    let plan = Planner.plan(
      desired, snapshot, PlanRules(organization: "acme", domain: "acme.example.com"))
    let document = PlanDocument(
      plan: plan, toolVersion: "1", createdAt: 0, manifestDigest: DesiredDigest.digest(of: desired))
    let header = PlanHeader(
      company: "Acme", files: 3, users: 12, store: "s", digest: document.digest)
    return (
      PlanDocumentWriter.write(document, style: .pretty), PlanText.render(plan, header: header)
    )
  }
}

import Decoding
import Diagnostics
import Fields
import Manifests
import Model
import TestSupport
import Testing

/// That the order of files and keys, and who fills in a value, is as promised.
struct OrderTests {
  @Test(arguments: 0..<60)
  func `the order of files and keys means nothing`(_ seed: Int) {
    var random = SplitMix64(seed: seed)
    let files = Self.files(&random)
    let first = Self.assemble(files.map { $0.text })
    let second = Self.assemble(files.map { $0.shuffled(&random) }.shuffled(using: &random))
    #expect(first.0 == second.0)
    #expect(first.1 == second.1)
  }

  private struct File {
    var head: String
    var users: [[String]]

    var text: String { Self.text(head, users) }

    func shuffled(_ random: inout SplitMix64) -> String {
      Self.text(head, users.map { $0.shuffled(using: &random) }.shuffled(using: &random))
    }

    static func text(_ head: String, _ users: [[String]]) -> String {
      head + "users:\n" + users.map { "  - {\($0.joined(separator: ", "))}\n" }.joined()
    }
  }

  private static func files(_ random: inout SplitMix64) -> [File] {
    (0..<3).map { file in
      let head = "departments: [D\(file)]\ndefaults: {record_calls: \(file == 1)}\n"
      let users = (0..<4).map { user in
        var keys = ["extension: \(random.pick([1001, 1002, 1003, 1004, 1005, 1006, 1007]))"]
        keys += ["first_name: F\(user)", "last_name: L\(file)"]
        if random.chance(70) { keys.append("emails: [e\(random.pick([1, 2, 3, 4]))@x.org]") }
        if random.chance(50) { keys.append("department: D\(random.pick([0, 1, 2, 3]))") }
        if random.chance(30) { keys.append("login_name: l\(user)@acme.example.com") }
        if random.chance(30) { keys.append("direct_numbers: [55\(random.pick([1, 2, 3]))]") }
        return keys
      }
      return File(head: head, users: users)
    }
  }

  /// The files keep their names with their contents; what is compared knows no positions.
  private static func assemble(_ texts: [String]) -> ([String], [String]) {
    let context = ReadingContext(timeZones: [], domain: "acme.example.com")
    let parts = texts.map { text in
      let name = String(text.prefix(16)).filter { $0.isNumber } + ".yaml"
      return ManifestReader.read(Array(text.utf8), file: 0, path: name, context: context)
    }
    let (desired, problems) = ManifestAssembly.assemble(
      parts: parts, workspace: Sample.workspace, workspacePath: "rollcall.yaml")
    let users = desired.users.map { user in
      let values = user.entries.map { "\($0.field)=\($0.value) \($0.origin)" }
      return "\(user.extension) \(user.file) \(values.sorted())"
    }
    let codes = problems.map { "\($0.range.file) \($0.code.rawValue)" }
    return ((users + desired.files).sorted(), Set(codes).sorted())
  }

  @Test func `user, profile, file and workspace fill in`() throws {
    var workspace = Sample.workspace
    workspace.defaults = [
      .init(.timeZone, .text("UTC"), line: 9, column: 9, origin: .workspace),
      .init(.recordCalls, .boolean(true), line: 9, column: 9, origin: .workspace),
      .init(.department, .text("Sales"), line: 9, column: 9, origin: .workspace),
    ]
    let sample = Sample(
      [
        """
        profiles: {desk: {record_calls: false, directory: {list: true, announce: true}}}
        defaults: {directory: {list: false}, site: Boston, department: null}
        """ + "\n" + ManifestCase.person
          + "    profile: desk\n    directory: {announce: false}\n"
      ], workspace: workspace)
    #expect(sample.problems == [])
    let user = try #require(sample.desired.users.first)
    #expect(user[.recordCalls] == .boolean(false))
    #expect(user[.directoryList] == .boolean(true))
    #expect(user[.directoryAnnounce] == .boolean(false))
    #expect(user[.site] == .text("Boston"))
    #expect(user[.department] == .null)
    #expect(user[.timeZone] == .text("UTC"))
    let origins = Dictionary(uniqueKeysWithValues: user.entries.map { ($0.field, $0.origin) })
    #expect(origins[.recordCalls] == .profile && origins[.site] == .file)
    #expect(origins[.timeZone] == .workspace && origins[.directoryAnnounce] == .user)
    #expect(user.entries.map(\.field) == user.entries.map(\.field).sorted())
  }

  @Test func `defaults for people pass system users by`() {
    let sample = Sample([
      """
      defaults: {welcome: true, voicemail_pin: {generate: true}}
      users: [{extension: 8000, kind: call_queue, first_name: Q}]
      """
    ])
    #expect(sample.problems == [])
    #expect(sample.desired.users.first?.entries.map(\.field) == [.kind, .firstName])
  }
}

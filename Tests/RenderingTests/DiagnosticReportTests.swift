import DiagnosticReports
import Diagnostics
import Foundation
import JSON
import JUnit
import Rendering
import Testing

/// Reports for build services, read by others than us.
struct DiagnosticReportTests {
  private static let attacks =
    HostileTests.attacks.map(\.text).filter { !$0.contains("\u{0}") } + [
      "Robert'); DROP TABLE users;--", "<script>alert(1)</script>", "]]>", "<!--", "&amp;",
      "=HYPERLINK(\"https://example.com\")", "a|b", "`code`", "[click](https://example.com)",
      "[x](0)", "\\[x](0)", "{0}", "{{0}}", "%2e%2e", "a:b/c", "//host/path", "?query#fragment",
      "\u{FFFE}x", "a\u{B}b",
    ]

  @Test func `readers of each format see hostile data as text`() throws {
    let folder = try Folder()
    defer { folder.delete() }
    for (number, attack) in Self.attacks.enumerated() {
      try folder.write([Self.workspace(holding: attack)], as: "\(number)")
    }
    let verdicts = try folder.judge()
    #expect(verdicts.count == 3 * Self.attacks.count)
    for (number, attack) in Self.attacks.enumerated() {
      let text = "\(attack): \(attack)".harmless
      let file = attack.isEmpty ? "rollcall.yaml" : attack
      try Self.expect(
        verdicts, "\(number).sarif", [["invalid-value", .string(text), .string(file), 2]])
      try Self.expect(
        verdicts, "\(number).json", [["invalid-value", .string(text), .string(file), 2]])
      let report = try #require(verdicts["\(number).xml"]?.shown.last?.arrayValue)
      let problem = try #require(report[2].arrayValue?.first?.arrayValue)
      #expect(report[0] == .string(file.harmless))
      #expect(problem.prefix(2) == ["Failure", .string(attack.harmless)])
      #expect(problem[2].stringValue?.split(separator: "\n").count == 3)
    }
  }

  @Test func `no test report steers the log it is printed to`() {
    for attack in Self.attacks {
      HostileTests.expectHarmless(
        DiagnosticsJUnit.render([Self.workspace(holding: attack)], time: 0))
    }
  }

  @Test func `several workspaces are one document in each format`() throws {
    let folder = try Folder()
    defer { folder.delete() }
    let failed = CheckedWorkspace(
      path: "customers/c", settingsFile: "customers/c/rollcall.yaml", failures: ["No folder."])
    try folder.write(
      [Self.sample("customers/a"), Self.clean("customers/b"), failed], as: "several")
    let verdicts = try folder.judge()
    #expect(verdicts["several.sarif"]?.shown.count == 3)
    #expect(verdicts["several.json"]?.shown.count == 3)
    let cases = try #require(verdicts["several.xml"]?.shown)
    #expect(
      cases.compactMap { $0.arrayValue?[0].stringValue } == [
        "customers/a/people/a.yaml", "customers/a/rollcall.yaml", "customers/b/people/a.yaml",
        "customers/b/rollcall.yaml", "customers/c/rollcall.yaml",
      ])
    #expect(
      cases.map { $0.arrayValue?[2].arrayValue?.first?.arrayValue?.first?.stringValue } == [
        "Failure", "Failure", nil, nil, "Error",
      ])
    #expect(verdicts.values.allSatisfy { $0.problems.isEmpty })
  }

  @Test func `a file with warnings passes, and tells them`() throws {
    let folder = try Folder()
    defer { folder.delete() }
    var workspace = Self.clean(".")
    workspace.diagnostics = [
      Diagnostic(
        .sharedEmail, "an address is shared",
        at: SourceRange(file: "people/a.yaml", line: 2, column: 1))
    ]
    try folder.write([workspace], as: "warned")
    let shown = try #require(try folder.judge()["warned.xml"]?.shown)
    #expect(
      shown.first == [
        "people/a.yaml", "rollcall.validate", [],
        "people/a.yaml:2:1: warning: an address is shared [shared-email]",
      ])
  }
}

extension DiagnosticReportTests {
  private static func expect(
    _ verdicts: [String: Folder.Verdict], _ name: String, _ shown: [JSON]
  ) throws {
    let verdict = try #require(verdicts[name])
    #expect(verdict.problems.isEmpty, "\(name)")
    #expect(verdict.shown.map { JSON.array(Array($0.arrayValue?.dropLast() ?? [])) } == shown)
  }

  private static func workspace(holding attack: String) -> CheckedWorkspace {
    let range = SourceRange(file: attack, line: 2, column: 3, endColumn: 9)
    return CheckedWorkspace(
      path: attack, settingsFile: "rollcall.yaml", files: [attack],
      diagnostics: [
        Diagnostic(.invalidValue, attack, at: range, help: attack, related: range)
      ])
  }

  private static func clean(_ path: String) -> CheckedWorkspace {
    let folder = path == "." ? "" : path + "/"
    return CheckedWorkspace(
      path: path, settingsFile: folder + "rollcall.yaml",
      files: [folder + "people/a.yaml", folder + "rollcall.yaml"])
  }

  private static func sample(_ path: String) -> CheckedWorkspace {
    var workspace = clean(path)
    let range = SourceRange(file: workspace.files[0], line: 4, column: 3, endColumn: 9)
    workspace.diagnostics = [
      Diagnostic(.unknownKey, "unknown key \"a\"", at: range, help: "write {b: 1}"),
      Diagnostic(.unknownKey, "unknown key \"a\"", at: range, hidesSource: true),
      Diagnostic(.noUsers, "no users", at: SourceRange(file: "", line: 0, column: 0)),
    ]
    return workspace
  }
}

/// Reports in a temporary folder, for the judge.
private struct Folder {
  struct Verdict {
    var problems: [String]
    var shown: [JSON]
  }

  private let url = URL(filePath: NSTemporaryDirectory())
    .appending(path: "rollcall-reports-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func delete() { try? FileManager.default.removeItem(at: url) }

  func write(_ workspaces: [CheckedWorkspace], as name: String) throws {
    let reports = [
      "sarif": DiagnosticsSARIF.render(workspaces, version: "1.0.0"),
      "json": DiagnosticsGitLab.render(workspaces),
      "xml": DiagnosticsJUnit.render(workspaces, time: 1_763_755_200),
    ]
    for (format, bytes) in reports {
      try Data(bytes).write(to: url.appending(path: "\(name).\(format)"))
    }
  }

  func judge() throws -> [String: Verdict] {
    let output = try Python.run(SchemaCase.url("judge_reports.py").path(), url.path())
    let members = try #require(try JSONReader.read(output).objectValue)
    var verdicts: [String: Verdict] = [:]
    for member in members {
      let parts = try #require(member.value.arrayValue)
      verdicts[member.name] = Verdict(
        problems: parts[0].arrayValue?.compactMap(\.stringValue) ?? ["none"],
        shown: parts[1].arrayValue ?? [])
    }
    return verdicts
  }
}

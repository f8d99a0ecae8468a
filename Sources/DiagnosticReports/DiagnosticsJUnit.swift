import Diagnostics
import JUnit
import Rendering

/// Diagnostics as test results: each workspace is a suite, and each of its files a case.
///
/// A file without errors passes, so that a report says of each file that it was checked.
package enum DiagnosticsJUnit {
  /// `time` is when it was checked, in seconds since 1970.
  package static func render(_ workspaces: [CheckedWorkspace], time: Int64) -> [UInt8] {
    JUnitWriter.write(
      JUnitReport(name: "rollcall validate", time: time, suites: workspaces.map(suite)))
  }

  /// The same in every run, so that build services know a case again.
  private static let className = "rollcall.validate"

  private static func suite(_ workspace: CheckedWorkspace) -> JUnitSuite {
    let problems = Dictionary(grouping: workspace.diagnostics) { workspace.file(of: $0.range) }
    let files = Set(workspace.files).union(problems.keys).sorted()
    let failures = workspace.failures.map { failure in
      JUnitCase(
        name: workspace.settingsFile, className: className,
        outcome: .error(JUnitProblem(type: "failed", message: failure)))
    }
    return JUnitSuite(
      name: workspace.path == "." ? "workspace" : workspace.path,
      cases: failures + files.map { testCase($0, problems[$0] ?? []) })
  }

  private static func testCase(
    _ file: String, _ problems: [Diagnostic]
  ) -> JUnitCase {
    let errors = problems.filter { $0.severity == .error }
    var testCase = JUnitCase(name: file, className: className, file: file)
    let lines = problems.flatMap(lines)
    guard let first = errors.first else {
      testCase.output = lines
      return testCase
    }
    testCase.line = first.range.line > 0 ? first.range.line : nil
    testCase.outcome = .failure(
      JUnitProblem(
        type: first.code.rawValue,
        message: problems.count == 1
          ? first.message : DiagnosticsText.summary(of: problems) + ": " + first.message,
        lines: lines))
    return testCase
  }

  private static func lines(_ diagnostic: Diagnostic) -> [String] {
    let place = DiagnosticsText.place(diagnostic.range)
    let title = "\(place): \(diagnostic.severity.rawValue): \(diagnostic.message)"
    var lines = ["\(title) [\(diagnostic.code.rawValue)]"]
    if let help = diagnostic.help { lines.append("  help: \(help)") }
    if let related = diagnostic.related {
      lines.append("  the other place is \(DiagnosticsText.place(related))")
    }
    return lines
  }
}

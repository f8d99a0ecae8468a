import Model

/// Test reports as JUnit's XML, for which there is no standard but what Jenkins and GitLab read.
///
/// Names, counts and times stand as Jenkins wants them; `file` and `line` of a case are GitLab's.
package enum JUnitWriter {
  package static func write(_ report: JUnitReport) -> [UInt8] {
    var writer = XMLWriter()
    writer.begin(
      "testsuites", [("name", report.name)] + counts(of: report.suites.flatMap(\.cases)))
    for suite in report.suites { write(suite, at: report.time, to: &writer) }
    writer.end("testsuites")
    return writer.bytes
  }

  private static func write(_ suite: JUnitSuite, at time: Int64?, to writer: inout XMLWriter) {
    let skipped = suite.cases.count { if case .skipped = $0.outcome { true } else { false } }
    var attributes = [("name", suite.name)] + counts(of: suite.cases)
    attributes.append(("skipped", String(skipped)))
    if let time { attributes.append(("timestamp", Timestamp.text(of: time))) }
    writer.begin("testsuite", attributes)
    for testCase in suite.cases { write(testCase, to: &writer) }
    writer.end("testsuite")
  }

  private static func counts(of cases: [JUnitCase]) -> [(StaticString, String)] {
    let failures = cases.count { if case .failure = $0.outcome { true } else { false } }
    let errors = cases.count { if case .error = $0.outcome { true } else { false } }
    return [
      ("tests", String(cases.count)), ("failures", String(failures)), ("errors", String(errors)),
      ("time", seconds(cases.reduce(.zero) { $0 + $1.duration })),
    ]
  }

  private static func write(_ testCase: JUnitCase, to writer: inout XMLWriter) {
    var attributes: [(StaticString, String)] = [
      ("name", testCase.name), ("classname", testCase.className),
    ]
    if let file = testCase.file { attributes.append(("file", file)) }
    if let line = testCase.line { attributes.append(("line", String(line))) }
    attributes.append(("time", seconds(testCase.duration)))
    guard testCase.outcome != .passed || !testCase.output.isEmpty else {
      return writer.empty("testcase", attributes)
    }
    writer.begin("testcase", attributes)
    write(testCase.outcome, to: &writer)
    if !testCase.output.isEmpty { writer.element("system-out", [], lines: testCase.output) }
    writer.end("testcase")
  }

  private static func write(_ outcome: JUnitOutcome, to writer: inout XMLWriter) {
    switch outcome {
    case .passed: break
    case .failure(let problem): write("failure", problem, to: &writer)
    case .error(let problem): write("error", problem, to: &writer)
    case .skipped(let reason): writer.empty("skipped", [("message", reason)])
    }
  }

  private static func write(
    _ element: StaticString, _ problem: JUnitProblem, to writer: inout XMLWriter
  ) {
    writer.element(
      element, [("message", problem.message), ("type", problem.type)], lines: problem.lines)
  }

  /// `1.250`, by the millisecond.
  private static func seconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let digits = String(attoseconds / 1_000_000_000_000_000)
    return "\(seconds)." + String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }
}

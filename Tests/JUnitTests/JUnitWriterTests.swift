import JUnit
import Testing

struct JUnitWriterTests {
  @Test func `a report tells suites, cases and counts`() {
    #expect(
      Self.text(Self.sample) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="rollcall validate" tests="4" failures="1" errors="1" time="1.025">
          <testsuite name="acme" tests="4" failures="1" errors="1" time="1.025" skipped="1" \
        timestamp="2025-11-21T20:00:00Z">
            <testcase name="people/sales.yaml" classname="acme" time="0.000"/>
            <testcase name="people/staff.yaml" classname="acme" file="people/staff.yaml" \
        line="12" time="1.025">
              <failure message="2 errors" type="unknown-key">one
        two</failure>
            </testcase>
            <testcase name="store" classname="acme" time="0.000">
              <error message="can&#39;t be read" type="store"/>
            </testcase>
            <testcase name="portal" classname="acme" time="0.000">
              <skipped message="not asked for"/>
            </testcase>
          </testsuite>
          <testsuite name="empty" tests="0" failures="0" errors="0" time="0.000" skipped="0" \
        timestamp="2025-11-21T20:00:00Z">
          </testsuite>
        </testsuites>

        """)
  }

  @Test(
    arguments: [
      ("<script>&\"'", "&lt;script&gt;&amp;&quot;&#39;"), ("]]>", "]]&gt;"),
      ("\u{1B}[31m\u{0}", "\\u{1B}[31m\\u{0}"), ("a\r\nb\tc", "a\\r\\nb\\tc"),
      ("\u{FFFE}\u{FFFF}", "\\u{FFFE}\\u{FFFF}"), ("::error::x", "\\u{3A}:error::x"),
      ("\u{202E}x", "\\u{202E}x"), ("🙂 名", "🙂 名"), ("<!--", "&lt;!--"), ("", ""),
    ])
  func `text is shown and does nothing`(text: String, written: String) {
    let problem = JUnitProblem(type: text, message: text, lines: [text])
    let testCase = JUnitCase(
      name: text, className: text, file: text, outcome: .failure(problem))
    let report = JUnitReport(name: text, suites: [JUnitSuite(name: text, cases: [testCase])])
    let lines = Self.text(report).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 9)
    #expect(
      lines[3]
        == "    <testcase name=\"\(written)\" classname=\"\(written)\" file=\"\(written)\" "
        + "time=\"0.000\">")
    #expect(
      lines[4]
        == "      <failure message=\"\(written)\" type=\"\(written)\">\(written)</failure>")
  }

  private static let sample = JUnitReport(
    name: "rollcall validate", time: 1_763_755_200,
    suites: [
      JUnitSuite(
        name: "acme",
        cases: [
          JUnitCase(name: "people/sales.yaml", className: "acme"),
          JUnitCase(
            name: "people/staff.yaml", className: "acme", file: "people/staff.yaml", line: 12,
            duration: .milliseconds(1_025),
            outcome: .failure(
              JUnitProblem(type: "unknown-key", message: "2 errors", lines: ["one", "two"]))),
          JUnitCase(
            name: "store", className: "acme",
            outcome: .error(JUnitProblem(type: "store", message: "can't be read"))),
          JUnitCase(name: "portal", className: "acme", outcome: .skipped("not asked for")),
        ]), JUnitSuite(name: "empty", cases: []),
    ])

  private static func text(_ report: JUnitReport) -> String {
    String(decoding: JUnitWriter.write(report), as: UTF8.self)
  }
}

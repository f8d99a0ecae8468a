import Diagnostics
import Rendering
import Testing

struct DiagnosticsTextTests {
  @Test func `a diagnostic reads as the manual shows it`() {
    let diagnostic = Diagnostic(
      .unknownDepartment, "unknown department \"Slaes\"",
      at: SourceRange(file: "people/sales.yaml", line: 12, column: 17, endColumn: 22),
      help: "did you mean \"Sales\"? Departments are declared under `departments:`")
    let line = "    department: Slaes\r\n"
    #expect(
      Self.text([diagnostic], String(repeating: "\n", count: 11) + line) == """
        people/sales.yaml:12:17: error: unknown department "Slaes" [unknown-department]
           12 |     department: Slaes
              |                 ^~~~~
              = help: did you mean "Sales"? Departments are declared under `departments:`

        1 error in 1 file

        """)
  }

  /// The source, the columns, and the two lines that come of it.
  struct Line: Sendable {
    var source: String
    var columns: Range<Int>
    var shown: String
    var marks: String
  }

  @Test(
    arguments: [
      Line(source: "\ta: x", columns: 5..<6, shown: "\ta: x", marks: "\t   ^"),
      Line(source: "名前: x", columns: 1..<3, shown: "名前: x", marks: "^~~~"),
      Line(source: "e\u{301}a: x", columns: 3..<4, shown: "e\u{301}a: x", marks: " ^"),
      Line(source: "a\u{1B}b", columns: 2..<3, shown: "a\\u{1B}b", marks: " ^~~~~~"),
      Line(source: "a ##[b]", columns: 1..<2, shown: "a #\\u{23}[b]", marks: "^"),
      Line(source: "abc", columns: 4..<5, shown: "abc", marks: "   ^"),
      Line(source: "abc", columns: 9..<12, shown: "abc", marks: "   ^"),
      Line(
        source: String(repeating: "a", count: 5_000), columns: 3_000..<3_003,
        shown: "…" + String(repeating: "a", count: 96) + "…",
        marks: String(repeating: " ", count: 41) + "^~~"),
    ])
  func `marks stand under what they mean`(line: Line) {
    let diagnostic = Diagnostic(
      .invalidValue, "wrong",
      at: SourceRange(
        file: "a.yaml", line: 1, column: line.columns.lowerBound,
        endColumn: line.columns.upperBound))
    let lines = Self.text([diagnostic], line.source).split(separator: "\n")
    #expect(lines[1] == "    1 | " + line.shown)
    #expect(lines[2] == "      | " + line.marks)
  }

  static func text(_ diagnostics: [Diagnostic], _ source: String) -> String {
    String(
      decoding: DiagnosticsText.render(diagnostics) { _ in Array(source.utf8) }, as: UTF8.self)
  }
}

import Annotations
import Diagnostics
import JSON
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

  @Test func `both places of a duplicate and all counts are told`() {
    let first = SourceRange(file: "a.yaml", line: 1, column: 1, endColumn: 4)
    let second = SourceRange(file: "b.yaml", line: 1, column: 5, endColumn: 8)
    let diagnostics = [
      Diagnostic(.duplicateUser, "user 1001 is declared twice", at: second, related: first),
      Diagnostic(.noUsers, "there are no users", at: SourceRange(file: "", line: 0, column: 0)),
      Diagnostic(.sharedEmail, "an address is shared", at: first, hidesSource: true),
      Diagnostic(.sharedEmail, "an address is shared", at: second, hidesSource: true),
    ]
    #expect(
      Self.text(diagnostics, "one two") == """
        b.yaml:1:5: error: user 1001 is declared twice [duplicate-user]
            1 | one two
              |     ^~~
              = note: the other place is a.yaml:1:1

        workspace: error: there are no users [no-users]

        a.yaml:1:1: warning: an address is shared [shared-email]

        b.yaml:1:5: warning: an address is shared [shared-email]

        2 errors, 2 warnings in 2 files

        """)
  }

  @Test(arguments: [
    ("notfy: [{webhook: https://h.example.com/SECRET}]", false),
    ("- \"https:\\/\\/h.example.com\\/SECRET\"", false),
    ("x: &a https://h.example.com?SECRET", false),
    ("store: postgresql://me:SECRET@h.example.com", false), ("a: http://a.example, b://c/d", false),
    ("portal_url: https://h.example.com", true), ("[https://h.example.com/, /SECRET]", true),
    ("store: sqlite:///SECRET", true), ("a://b c/SECRET", true), (":/ /SECRET", true),
  ])
  func `a line with a whole address is not shown`(line: String, isShown: Bool) {
    func shown(_ file: String) -> Bool {
      let range = SourceRange(file: file, line: 2, column: 1, endColumn: 2)
      let problem = Diagnostic(.unknownKey, "unknown key", at: range)
      return Self.text([problem, problem], "first\n\(line)\nlast").contains("    2 | \(line)\n")
    }
    #expect(shown("rollcall.yaml") == isShown)
    #expect(shown("people/a.yml") == isShown)
    #expect(shown("templates/mail.html"))
  }

  @Test func `no diagnostics are no text`() {
    #expect(Self.text([], "").isEmpty)
    #expect(DiagnosticsText.summary(of: []) == "no problems")
  }

  @Test func `JSON tells code, place and remedy`() throws {
    let range = SourceRange(file: "a.yaml", line: 2, column: 3, endColumn: 5)
    let json = try JSONReader.read(
      DiagnosticsJSON.render([Diagnostic(.unknownKey, "unknown key", at: range, help: "other")]))
    #expect(
      json == [
        "diagnostics": [
          [
            "code": "unknown-key", "severity": "error", "message": "unknown key",
            "source": ["file": "a.yaml", "line": 2, "column": 3, "end_column": 5],
            "help": "other",
          ]
        ], "summary": ["error": 1, "warning": 0, "note": 0],
      ])
  }

  @Test func `GitHub's commands escape what would end them`() {
    let range = SourceRange(file: "a,b:c.yaml", line: 2, column: 3, endColumn: 5)
    let commands = DiagnosticsGitHub.render([
      Diagnostic(.unknownKey, "100% wrong\r\n::error::x", at: range, help: "other")
    ])
    #expect(
      String(decoding: commands, as: UTF8.self)
        == "::error file=a%2Cb%3Ac.yaml,line=2,col=3,endColumn=5,title=unknown-key::"
        + "100%25 wrong\\r\\n::error::x%0Aother\n")
  }

  static func text(_ diagnostics: [Diagnostic], _ source: String) -> String {
    String(
      decoding: DiagnosticsText.render(diagnostics) { _ in Array(source.utf8) }, as: UTF8.self)
  }
}

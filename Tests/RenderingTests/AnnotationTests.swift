import Annotations
import Diagnostics
import Fields
import JSON
import PlanPages
import Plans
import Rendering
import Testing

struct AnnotationTests {
  @Test func `GitHub shows ten of a level, the log has the rest`() {
    let diagnostics = (1...25).map { line in
      Diagnostic(
        line % 5 == 0 ? .unknownKey : .invalidValue, "problem \(line)",
        at: SourceRange(file: "people/a.yaml", line: line, column: 3), help: "Mend it.")
    }
    let lines = Self.lines(DiagnosticsGitHub.render(diagnostics))
    let commands = lines.filter { $0.hasPrefix("::") }
    for level in ["::error ", "::warning "] {
      #expect(commands.count { $0.hasPrefix(level) } <= 10)
    }
    #expect(lines.count == 26)
    #expect(lines.contains("\(25 - commands.count) more, for which GitHub shows no annotation:"))
    #expect(
      lines.last == "error: people/a.yaml:25:3: unknown-key: problem 25; Mend it.")
  }

  @Test func `a plan's annotations say what must not be overlooked`() {
    var header = PlanTextTests.header
    header.folder = "customers/acme"
    let lines = Self.lines(PlanGitHub.render(SamplePlans.everything, header: header))
    #expect(
      lines.prefix(6) == [
        "::error title=Stopped by a guard::send_welcome: 63 planned, at most 50 (guards.send_welcome); allow this run with --allow send_welcome=63",
        "::warning file=customers/acme/people/sales.yaml,line=1,col=5,title=remove 1099 Old Timer::has no data to delete",
        "::warning file=customers/acme/people/sales.yaml,line=1,col=5,title=reset 1003 Alan Turing::deletes 3 voicemails (1 unheard)\u{2C} 2 greetings",
        "::warning file=customers/acme/people/sales.yaml,line=40,col=5,title=reset_password 1005 Edsger Dijkstra::clears the password",
        "::warning title=blocked%3A send_welcome 1050 Front Desk::front@acme.example.com is used by both.%0AGive each person an address of their own.",
        "::warning title=blocked%3A send_welcome 1051 Front Desk::front@acme.example.com is used by both.%0AGive each person an address of their own.",
      ])
    #expect(lines.suffix(2).first?.hasPrefix("Plan: 2 to create, 1 to update") == true)
  }

  @Test func `what can't be had back is annotated first`() {
    var plan = PlanMarkdownTests.large(creates: 30, resets: 12)
    plan.blocked = SamplePlans.manual.blocked
    let lines = Self.lines(PlanGitHub.render(plan, header: PlanTextTests.header))
    #expect(lines.prefix(10).allSatisfy { $0.hasPrefix("::warning file=people/sales.yaml,line=") })
    #expect(lines[10] == "4 more, for which GitHub shows no annotation:")
    #expect(
      lines[11].hasPrefix("warning: people/sales.yaml:11:5: reset 40010 Alan Turing: deletes"))
    #expect(lines[13].hasPrefix("warning: blocked: send_welcome 1050"))
  }

  @Test func `several commands share the limit of their step`() {
    let log = DiagnosticsGitHub.render(
      (1...7).map {
        Diagnostic(.invalidValue, "no", at: SourceRange(file: "a.yaml", line: $0, column: 1))
      })
    var budget = AnnotationBudget()
    let first = Self.lines(budget.held(log))
    let second = Self.lines(budget.held(log + Array("Plan: nothing\n".utf8)))
    #expect(first.allSatisfy { $0.hasPrefix("::error ") })
    #expect(second.count { $0.hasPrefix("::error ") } == 3)
    #expect(second[3] == "error: a.yaml:4:1: invalid-value: no")
    #expect(second.last == "Plan: nothing")
  }

  @Test func `GitLab counts each user once`() throws {
    let counts = try JSONReader.read(PlanGitLab.render(SamplePlans.everything))
    #expect(counts["create"]?.integerValue == 2)
    #expect(counts["update"]?.integerValue == 3)
    #expect(counts["delete"]?.integerValue == 1)
    #expect(counts.objectValue?.count == 3)
    #expect(
      PlanGitLab.render(SamplePlans.empty)
        == Array(#"{"create":0,"update":0,"delete":0}"#.utf8) + [0x0A])
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

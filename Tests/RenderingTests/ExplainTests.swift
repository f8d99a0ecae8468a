import Diagnostics
import Fields
import Model
import Plans
import Reference
import Testing

struct ExplainTests {
  @Test func `a field is explained`() throws {
    #expect(
      try Self.text("site") == """
        site (field)
          A site declared under `sites:`.

          Type                the name of a declared site
          Who may change it   office_manager and the roles above it
          At creation         site_manager and the roles above it
          For                 every user
          null                clears it; a missing key leaves it alone

          Example:
            site: Boston


        """)
  }

  @Test func `a code is explained with both examples`() throws {
    let text = try Self.text("unknown-department")
    #expect(text.contains("Severity      error"))
    #expect(text.contains("  Wrong:\n    department: Slaes"))
    #expect(text.contains("  Right:\n    department: Sales"))
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `every code has an explanation`(code: DiagnosticCode) throws {
    let explanation = try #require(DiagnosticExplanation.all[code])
    #expect(explanation.meaning.hasSuffix("."))
    #expect((explanation.wrong == nil) == (explanation.right == nil))
  }

  @Test func `everything that has a name can be explained`() throws {
    let names: [String] =
      FieldTable.descriptors.map(\.name) + DiagnosticCode.allCases.map(\.rawValue)
      + Block.Code.allCases.map(\.rawValue) + PlanWarning.Code.allCases.map(\.rawValue)
      + AccountStatus.allCases.map(\.rawValue) + Role.allCases.map(\.rawValue)
      + ActionKind.allCases.map(\.rawValue) + FieldChange.Cause.allCases.map(\.rawValue)
      + StoreFinding.Code.allCases.map(\.rawValue)
      + ["needs_support", "blocked", "unmanaged"] + ["voicemail", "phones.mac", "guards", "sites"]
    for name in names { #expect(Explain.render(name) != nil, "\(name)") }
    #expect(Explain.render("nonsense") == nil)
  }

  @Test func `a name of two things explains both`() throws {
    let text = try Self.text("reset")
    #expect(text.contains("reset (field)"))
    #expect(text.contains("guards.reset (guard)"))
    #expect(text.contains("reset.delete"))
  }

  @Test func `a word of a plan is explained`() throws {
    #expect(
      try Self.text("drift") == """
        drift (word of a plan)
          The cause of a change: the stored value was changed outside the manifests.


        """)
  }

  @Test func `the list has a line for each name`() {
    let text = String(decoding: Explain.renderAll(), as: UTF8.self)
    for name in Explain.names { #expect(text.contains("  \(name) ")) }
  }

  private static func text(_ name: String) throws -> String {
    String(decoding: try #require(Explain.render(name)), as: UTF8.self)
  }
}

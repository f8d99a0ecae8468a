import Diagnostics
import Pseudonyms
import TestSupport
import Testing

struct ProseTests {
  private static let redactor = Redactor { _ in "x" }

  @Test(
    arguments: [
      (
        "1044 has changed since the plan was made (revision 2, planned at 1).",
        "number-x has changed since the plan was made (revision 2, planned at 1)."
      ),
      ("Ada Lovelace's password is cleared.", "name-x's password is cleared."),
      (
        "1044's link at ada@acme.example.com ends.",
        "number-x's link at mail-x@redacted.invalid ends."
      ),
      (
        "1050, 1051: both use front@acme.example.com.",
        "number-x, number-x: both use mail-x@redacted.invalid."
      ),
      ("unknown key \"first_name\"", "unknown key \"first_name\""),
      ("\"Lovelace\" is no time zone", "\"text-x\" is no time zone"),
      ("\"+1 617 555 0100\" is no number", "\"text-x\" is no number"),
      ("\"+16175550100\" is no number", "\"number-x\" is no number"),
      ("+1-617-555-0100 reaches nobody", "number-x reaches nobody"),
      ("valid until 2026-11-20 08:12 UTC", "valid until 2026-11-20 08:12 UTC"),
      ("longer than 64 characters, at most 50", "longer than 64 characters, at most 50"),
      ("has 100 problems; line 12, column 17", "has 100 problems; line 12, column 17"),
      ("a quote \" that nobody closes 1044", "a quote \" that nobody closes number-x"),
      (
        "550 5.1.1 <ada@acme.example.com>: no such user",
        "number-x 5.1.1 <mail-x@redacted.invalid>: no such user"
      ),
      ("write 3 to 15 digits, as +16175550100", "write 3 to 15 digits, as +16175550100"),
      ("write `was: 1019`", "write `was: number-x`"), ("", ""), ("\"\"", "\"text-x\""),
      ("@", "@"), ("a@", "a@"), ("@b", "@b"), ("7", "7"),
      ("number-x and mail-x@redacted.invalid", "number-x and mail-x@redacted.invalid"),
    ])
  func `a sentence tells of nobody`(text: String, expected: String) {
    #expect(Self.redactor.prose(text, names: ["Ada Lovelace", "Ada"]) == expected)
    #expect(Self.redactor.prose(expected, names: ["Ada Lovelace", "Ada"]) == expected)
  }

  @Test func `diagnostics show no line of source`() {
    let range = SourceRange(file: "people/a.yaml", line: 3, column: 5)
    let shown = Self.redactor.diagnostics([
      Diagnostic(.duplicateUser, "1044 is declared twice", at: range, help: "write \"Ada\" once"),
      Diagnostic(.unknownDepartment, "unknown department \"Slaes\"", at: range),
    ])
    #expect(shown.map(\.message) == ["number-x is declared twice", "unknown department \"Slaes\""])
    #expect(shown.map(\.help) == ["write \"text-x\" once", nil])
    #expect(shown.map(\.hidesSource) == [true, true])
    #expect(shown.map(\.range) == [range, range])
  }
}

import Diagnostics
import Pseudonyms
import TestSupport
import Testing

struct ProseTests {
  private static let redactor = Redactor { _ in "xxxxxxxx" }

  private static let known = redactor.pseudonyms(of: ["Ada Lovelace", "Ada"])

  @Test(
    arguments: [
      (
        "1044 has changed since the plan was made (revision 2, planned at 1).",
        "number-xxxxxxxx has changed since the plan was made (revision 2, planned at 1)."
      ),
      ("Ada Lovelace's password is cleared.", "name-xxxxxxxx's password is cleared."),
      (
        "1044's link at ada@acme.example.com ends.",
        "number-xxxxxxxx's link at mail-xxxxxxxx@redacted.invalid ends."
      ),
      (
        "1050, 1051: both use front@acme.example.com.",
        "number-xxxxxxxx, number-xxxxxxxx: both use mail-xxxxxxxx@redacted.invalid."
      ),
      ("unknown key \"first_name\"", "unknown key \"first_name\""),
      ("\"Lovelace\" is no time zone", "\"text-xxxxxxxx\" is no time zone"),
      ("\"+1 617 555 0100\" is no number", "\"text-xxxxxxxx\" is no number"),
      ("\"+16175550100\" is no number", "\"number-xxxxxxxx\" is no number"),
      ("+1-617-555-0100 reaches nobody", "number-xxxxxxxx reaches nobody"),
      ("valid until 2026-11-20 08:12 UTC", "valid until 2026-11-20 08:12 UTC"),
      ("write `was: 1002` at 1008", "write `was: number-xxxxxxxx` at number-xxxxxxxx"),
      ("longer than 64 characters, at most 50", "longer than 64 characters, at most 50"),
      ("has 100 problems; line 12, column 17", "has 100 problems; line 12, column 17"),
      ("a quote \" that nobody closes 1044", "a quote \" that nobody closes number-xxxxxxxx"),
      (
        "550 5.1.1 <ada@acme.example.com>: no such user",
        "number-xxxxxxxx 5.1.1 <mail-xxxxxxxx@redacted.invalid>: no such user"
      ),
      ("write 3 to 15 digits, as +16175550100", "write 3 to 15 digits, as +16175550100"),
      ("write `was: 1019`", "write `was: number-xxxxxxxx`"), ("", ""),
      ("\"\"", "\"\""),
      ("\"mail-room@acme.example.com\" is shared", "\"mail-xxxxxxxx@redacted.invalid\" is shared"),
      ("mail-room@acme.example.com is shared", "mail-xxxxxxxx@redacted.invalid is shared"),
      ("name-calling is no name", "name-calling is no name"),
      (
        "device 0004f2a1000f is a phone of 1044",
        "device device-xxxxxxxx is a phone of number-xxxxxxxx"
      ),
      ("\"00:04:F2:A1:00:0f\" is a device", "\"device-xxxxxxxx\" is a device"),
      ("kind: \"Ada \\\"Countess\\\" King\" is no kind", "kind: \"text-xxxxxxxx\" is no kind"),
      ("\"Ada\\\\\" and \"King\" differ", "\"text-xxxxxxxx\" and \"text-xxxxxxxx\" differ"),
      ("an extension has 2 to 16 digits.", "an extension has 2 to 16 digits."),
      ("write 12 hexadecimal digits", "write 12 hexadecimal digits"),
      ("A \"]\" isn't expected here", "A \"]\" isn't expected here"),
      ("must use \"forgot password\"", "must use \"forgot password\""),
      ("it answered with status 500.", "it answered with status 500."),
      ("@", "@"), ("a@", "a@"), ("@b", "@b"), ("7", "7"),
      (
        "number-xxxxxxxx and mail-xxxxxxxx@redacted.invalid",
        "number-xxxxxxxx and mail-xxxxxxxx@redacted.invalid"
      ),
    ])
  func `a sentence tells of nobody`(text: String, expected: String) {
    #expect(Self.redactor.prose(text, known: Self.known) == expected)
    #expect(Self.redactor.prose(expected, known: Self.known) == expected)
  }

  @Test(
    arguments: [
      (
        "the mail server refused the address: 550 5.1.1 grace: mailbox of Grace Hopper unknown",
        "the mail server refused the address: 550 5.1.1 (the server's words are left out)"
      ),
      ("421-4.7.0 try later, ada", "421-4.7.0 (the server's words are left out)"),
      ("smtp://127.0.0.1:2525 takes no connection", "smtp://127.0.0.1:2525 takes no connection"),
      ("no answer to ada@acme.example.com", "no answer to mail-xxxxxxxx@redacted.invalid"),
    ])
  func `of a server's answer the codes stay`(text: String, expected: String) {
    #expect(Self.redactor.answer(text) == expected)
  }

  @Test(
    arguments: ["Ada\\", "Ada\"", "\"Ada", "\\\"Ada", "Ada\\\"King", "Ada\n", "Ada\u{202E}\\"])
  func `no value gets out of its quotes`(text: String) {
    let told = Self.redactor.prose("name: \(text.quoted) is no name, nor is \(text.quoted)")
    #expect(told == "name: \"text-xxxxxxxx\" is no name, nor is \"text-xxxxxxxx\"")
  }

  @Test func `diagnostics show no line of source`() {
    let range = SourceRange(file: "people/a.yaml", line: 3, column: 5)
    let shown = Self.redactor.diagnostics([
      Diagnostic(.duplicateUser, "1044 is declared twice", at: range, help: "write \"Ada\" once"),
      Diagnostic(.unknownDepartment, "unknown department \"Slaes\"", at: range),
    ])
    #expect(
      shown.map(\.message) == [
        "number-xxxxxxxx is declared twice", "unknown department \"text-xxxxxxxx\"",
      ])
    #expect(shown.map(\.help) == ["write \"text-xxxxxxxx\" once", nil])
    #expect(shown.map(\.hidesSource) == [true, true])
    #expect(shown.map(\.range) == [range, range])
  }
}

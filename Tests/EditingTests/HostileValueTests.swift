import Editing
import Fields
import Foundation
import JSON
import Model
import TestSupport
import Testing

/// Stored texts that try to leave the place they are put in.
struct HostileValueTests {
  private static let attacks = [
    "---", "...", "- x", "? x", "key: value", "x #", "#", "*a", "&a", "!!str x", "!", "%TAG", "|",
    ">-",
    "[", "]", "{", "}", ",", "'", "''", "\"", "\\", "\\n", "@", "`", "<<", "=", "null", "~", "NULL",
    "true",
    "off", "0x1F", "1e3", "1_000", ".inf", "12:30:45", "2026-11-20T10:00:00Z", "0o17", "+1", "-1",
    ".5",
    "a\u{202E}b", "\u{2066}x\u{2069}", "\u{FEFF}x", "x\u{200B}", "\u{AD}", "\u{FFFF}x", "\u{E000}",
    "\u{1F468}\u{200D}\u{1F469}", "e\u{301}", "\u{A0}x", "x\u{3000}",
    "'); DROP TABLE users; --", "::error::x", "<script>", "=HYPERLINK(\"x\")", "a: [b, {c: d}]",
    String(repeating: "x", count: 64), String(repeating: "ö: ", count: 21) + "x",
    "\n", "a\nb", "a\r\nb", "\u{85}", "\u{2028}", "\u{0}", "\u{1B}[31m", "\t", " x", "x ", "",
    String(repeating: "x", count: 65), String(repeating: "x", count: 500),
  ]

  private static func naughty() throws -> [String] {
    let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "MailTests/Data/naughty-strings.json")
    return try JSONDecoder().decode([String].self, from: Data(contentsOf: data))
  }

  static let forms = [
    "Ada", "'Ada'", "\"Ada\"", "|-\n      Ada", ">-\n      Ada\n", "Ada # her name",
  ]

  @Test(arguments: forms + ["in braces"])
  func `a hostile text is inert or refused`(form: String) throws {
    let manifest =
      form == "in braces"
      ? "users: [{first_name: Ada, extension: 1001, last_name: Last}]\n"
      : "users:\n  - extension: 1001\n    first_name: \(form)\n    last_name: Last\n"
    let desk = Desk(manifest)
    let before = try desk.desired()
    for text in Self.attacks + (try Self.naughty()) where text != "Ada" {
      let result = desk.edit(try desk.edit("first_name", to: .text(text), from: before))
      let isValid = (try? ScalarType.text(1...64).value(of: text)) != nil
      #expect(result.made.count == (isValid ? 1 : 0), "\(text)")
      #expect(result.left.map(\.reason) == (isValid ? [] : [.invalid]), "\(text)")
      let after = try Desk(result.manifests.first?.after ?? Array(manifest.utf8)).desired()
      #expect(after.users.count == 1)
      #expect(after.users[0][.firstName] == (isValid ? .text(text) : "Ada"))
      #expect(after.users[0][.lastName] == "Last")
    }
  }

  @Test func `other readers see texts as texts, on one line`() async throws {
    var cases: [JSON] = []
    for text in Self.attacks + (try Self.naughty()) {
      for manifest in [
        "users:\n- {extension: 1001, last_name: B, first_name: Ada}\n",
        "users:\n- extension: 1001\n  last_name: B\n  first_name: Ada\n",
      ] {
        let desk = Desk(manifest)
        let result = desk.edit(try desk.edit("first_name", to: .text(text)))
        let after = desk.text(after: result)
        #expect(after.split(separator: "\n").count == manifest.split(separator: "\n").count)
        cases.append([
          "seed": .string(text), "before": .string(manifest), "after": .string(after),
          "made": .array(result.made.map { Judge.json($0.edit) }),
        ])
      }
    }
    let verdict = try await Judge.verdict(on: .array(cases))
    #expect(verdict == "\(cases.count) cases agree\n")
  }
}

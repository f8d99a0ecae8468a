import Diagnostics
import Templates
import Testing

/// What is said to the templates of a workspace when they are wrong.
struct TemplateCheckTests {
  /// A file, its text, and what is said: line, column and code.
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let text: String
    let problems: [String]
    var testDescription: String { "\(file): \(text.prefix(40))" }

    init(_ file: String, _ text: String, _ problems: String...) {
      self.file = file
      self.text = text
      self.problems = problems
    }
  }

  static let tags = [
    Case("welcome.text", "{{link}} {{", "1:10 bad-template"),
    Case("welcome.text", "{{link}}\n  {{company", "2:3 bad-template"),
    Case("welcome.text", "{{{link}} x", "1:1 bad-template"),
    Case("welcome.text", "{{link}}\n{{#has_direct_numbers}}x", "2:1 bad-template"),
    Case("welcome.text", "{{link}}{{/company}}", "1:9 bad-template"),
    Case(
      "welcome.text", "{{link}}{{#has_direct_numbers}}{{/direct_numbers}}",
      "1:9 bad-template", "1:32 bad-template"),
    Case("welcome.text", "{{link}}{{=<% %>=}}", "1:9 bad-template"),
    Case("welcome.text", "{{link}}{{> page}}", "1:9 bad-template"),
    Case("welcome.text", "{{link}}{{% CONTENT_TYPE:HTML}}", "1:9 bad-template"),
    Case("welcome.text", "{{link}}{{<page}}{{/page}}", "1:9 bad-template"),
    Case("welcome.text", "{{link}}{{$content}}{{/content}}", "1:9 bad-template"),
    Case("welcome.text", "{{link}}{{direct_numbers}}", "1:9 bad-template"),
    Case("welcome.text", "{{link}}{{.}}", "1:9 bad-template"),
    Case("welcome.text", "{{#company}}{{link}}{{/company}}{{link}}", "1:1 bad-template"),
    Case(
      "welcome.text",
      "{{link}}{{#direct_numbers}}{{#direct_numbers}}{{.}}{{/direct_numbers}}{{/direct_numbers}}",
      "1:28 bad-template"),
    Case(
      "welcome.html", "{{link}}{{#has_direct_numbers}}{{<page}}{{/page}}{{/has_direct_numbers}}",
      "1:32 bad-template"),
    Case(
      "welcome.html", "{{<page}}words{{$content}}{{link}}{{/content}}{{/page}}",
      "1:10 bad-template"),
    Case(
      "welcome.html", "{{<page}}{{company}}{{$content}}{{link}}{{/content}}{{/page}}",
      "1:10 bad-template"),
    Case("welcome.html", "{{<page}}{{$body}}{{link}}{{/body}}{{/page}}", "1:10 bad-template"),
    Case(
      "welcome.html",
      "{{<page}}{{$content}}{{link}}{{/content}}{{$content}}{{/content}}{{/page}}",
      "1:42 bad-template"),
    Case(
      "page.html", "{{<page}}{{$content}}{{/content}}{{/page}}",
      "1:1 bad-template", "1:10 bad-template"),
    Case("welcome.subject", "Hello\nthere", "2:1 bad-template"),
    Case("welcome.subject", " \n", "1:1 bad-template"),
    Case("welcome.text", "", "1:1 bad-template"),
  ]

  static let names = [
    Case("welcome.text", "{{link}}\n{{firstname}}", "2:1 unknown-template-name"),
    Case("welcome.text", "{{link}}{{}}", "1:9 unknown-template-name"),
    Case("welcome.text", "{{link}}{{ #company }}", "1:9 unknown-template-name"),
    Case("welcome.text", "{{link}}{{company.count}}", "1:9 unknown-template-name"),
    Case("welcome.text", "{{link}}{{uppercased(company)}}", "1:9 unknown-template-name"),
    Case("welcome.text", "{{link}}{{changed_at}}", "1:9 unknown-template-name"),
    Case("welcome.subject", "{{link}}", "1:1 unknown-template-name"),
    Case("password_changed.text", "{{link}}", "1:1 unknown-template-name"),
    Case("page.html", "{{link}}{{$content}}{{/content}}", "1:1 unknown-template-name"),
  ]

  static let missing = [
    Case("welcome.text", "Hello", "1:1 template-without-link"),
    Case("recovery.html", "<p>Hello</p>", "1:1 template-without-link"),
    Case("welcome.text", "{{! {{link}} ", "1:1 template-without-link"),
    Case(
      "welcome.text", "{{#has_direct_numbers}}{{link}}{{/has_direct_numbers}}",
      "1:1 template-without-link"),
    Case(
      "welcome.text", "{{^has_direct_numbers}}{{link}}{{/has_direct_numbers}}",
      "1:1 template-without-link"),
    Case(
      "welcome.html", "{{<page}}{{$title}}{{link}}{{/title}}{{/page}}",
      "1:1 template-without-link"),
    Case("page.html", "<p>{{company}}</p>", "1:1 template-without-content"),
    Case(
      "page.html", "{{#has_direct_numbers}}{{$content}}{{/content}}{{/has_direct_numbers}}",
      "1:24 bad-template"),
  ]

  static let remote = [
    Case("welcome.html", "{{link}}\n<img src=\"https://x.example/a.png\">", "2:6 remote-resource"),
    Case("welcome.html", "{{link}}<img SRC = '//x.example/a.png'>", "1:14 remote-resource"),
    Case("welcome.html", "{{link}}<img src=http://x.example/a.png>", "1:14 remote-resource"),
    Case("welcome.html", "{{link}}<img src=\"{{link}}\">", "1:14 remote-resource"),
    Case(
      "welcome.html", "{{link}}<p style=\"background:url(https://x.example)\">",
      "1:30 remote-resource"),
    Case(
      "welcome.html", "{{link}}<style>@import 'https://x.example'</style>",
      "1:16 remote-resource"),
    Case(
      "welcome.html", "{{link}}<link rel=stylesheet href=\"https://x.example/a.css\">",
      "1:9 remote-resource"),
    Case("welcome.html", "<a href=\"{{link}}\">{{link}}</a><a href=\"https://acme.example\">x</a>"),
    Case("welcome.text", "{{link}} src=\"https://acme.example\""),
  ]

  @Test(arguments: tags + names + missing + remote)
  func `a mistake has its place and its code`(example: Case) {
    let (_, problems) = Samples.check([example.file: example.text])
    #expect(
      problems.map { "\($0.range.line):\($0.range.column) \($0.code.rawValue)" }
        == example.problems)
    #expect(problems.allSatisfy { $0.range.file == "templates/\(example.file).mustache" })
  }

  static let bytes: [(String, [UInt8], String)] = [
    ("no UTF-8", Array("{{link}}\n a".utf8) + [0xFF], "2:3"),
    ("a letter cut off", Array("{{link}}".utf8) + [0xC3], "1:9"),
    ("UTF-16", [0xFF, 0xFE, 0x61, 0], "1:1"),
    ("a NUL", Array("{{link}}\u{0}".utf8), "1:9"),
    ("an escape", Array("a\n{{link}}\u{1B}[2J".utf8), "2:9"),
    ("a lone CR", Array("a\rb{{link}}".utf8), "1:2"),
    ("an accent on a brace", Array("{{link}}\u{301}".utf8), "1:9"),
    ("a joiner before a brace", Array("\u{600}{{link}}".utf8), "1:2"),
    ("many braces", Array("{{link}}".utf8) + Array(repeating: 0x7B, count: 2_000), "1:1007"),
  ]

  @Test(arguments: bytes)
  func `bytes that are no text are refused`(name: String, bytes: [UInt8], place: String) {
    let (_, problems) = Samples.check(["welcome.text": bytes])
    #expect(
      problems.map { "\($0.range.line):\($0.range.column) \($0.code.rawValue)" }
        == ["\(place) bad-template"])
  }

  @Test func `a name gets its neighbour, a link its reason`() {
    let (_, problems) = Samples.check([
      "welcome.text": "{{link}}{{frist_name}}", "welcome.subject": "{{link}}",
    ])
    #expect(
      problems.map(\.help) == [
        "subjects end up in lists and logs: leave the link to the text and the HTML",
        "did you mean \"first_name\"?",
      ])
  }

  @Test(arguments: [
    ("welcom.text.mustache", "did you mean \"welcome.text.mustache\"?"),
    ("welcome.html", "did you mean \"welcome.html.mustache\"?"), ("page.htm", "did you mean"),
    ("goodbye.text.mustache", "templates are named"),
    ("password-changed.text.mustache", "did you mean \"password_changed.text.mustache\"?"),
    ("page.css", "templates are named"), ("README.md", nil), ("logo.png", nil),
  ])
  func `a file of no mail is noticed`(name: String, help: String?) {
    let warning = TemplateCheck.stranger(name, path: "templates/\(name)")
    #expect(warning?.severity == (help == nil ? nil : .warning))
    #expect(help.map { warning?.help?.hasPrefix($0) == true } ?? true)
  }

  /// Damaged templates are read or refused, and never end the program.
  @Test func `a template cut off anywhere is read or refused`() throws {
    let whole = Array(
      "{{<page}}{{$title}}{{company}}{{/title}}{{$content}}{{! x }}{{{link}}}{{#direct_numbers}}é{{.}}{{/direct_numbers}}{{/content}}{{/page}}"
        .utf8)
    for length in 0..<whole.count {
      let (overrides, problems) = Samples.check(["welcome.html": Array(whole.prefix(length))])
      #expect(!problems.isEmpty)
      _ = try MailTemplates(overriding: overrides).render(.welcome, Samples.values)
      var damaged = whole
      damaged[length] = UInt8(ascii: "}")
      let (others, _) = Samples.check(["welcome.html": damaged])
      _ = try MailTemplates(overriding: others).render(.welcome, Samples.values)
    }
  }

  /// Quadratic work would take hours here.
  @Test func `a template of the greatest size is checked`() {
    let words = Array(repeating: "src = 'x' <link @import url( ", count: 3_400).joined()
    let (_, problems) = Samples.check(["welcome.html": "{{link}}" + words])
    #expect(problems == [])
  }
}

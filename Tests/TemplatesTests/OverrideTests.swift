import Diagnostics
import Mail
import Templates
import TestSupport
import Testing

/// What the mails say when a workspace brings words of its own.
struct OverrideTests {
  private static func render(
    _ files: [String: String], _ kind: MailTemplates.Kind = .welcome,
    _ values: MailValues = Samples.values
  ) throws -> MailWords {
    let (overrides, problems) = Samples.check(files)
    #expect(problems == [])
    return try MailTemplates(overriding: overrides).render(kind, values)
  }

  @Test func `what is brought takes the place of one part`() throws {
    let plain = try MailTemplates().render(.welcome, Samples.values)
    let words = try Self.render(["welcome.text": "Moin {{first_name}}!\r\n{{link}}\r\n"])
    #expect(words.text == "Moin Ada!\n\(Samples.link)\n")
    #expect(words.subject == plain.subject)
    #expect(words.html == plain.html)
  }

  @Test func `a frame is for all kinds`() throws {
    for kind in MailTemplates.Kind.allCases {
      let words = try Self.render(
        ["page.html": "\u{FEFF}<title>{{$title}}{{/title}}</title>{{$content}}{{/content}}"], kind)
      #expect(words.html.hasPrefix("<title>\(words.subject)</title>"))
      #expect(words.html.contains("<p>Hello Ada,</p>"))
      #expect(words.html.contains(Samples.link) == kind.hasLink)
    }
  }

  @Test func `every name can be used where it is known`() throws {
    let common = "{{company}}|{{first_name}}|{{full_name}}|{{login_name}}|{{contact}}"
    let numbers =
      "{{#has_direct_numbers}}{{#direct_numbers}}<{{.}}>{{/direct_numbers}}{{/has_direct_numbers}}"
    let words = try Self.render(
      ["welcome.text": "\(common)|{{& link }}|{{link_lifetime}}|\(numbers){{! }} x }}"])
    #expect(
      words.text == "Acme Harbor Co.|Ada|Ada Lovelace|1001@acme.example.com|"
        + "Grace Hopper (extension 1000)|\(Samples.link)|3 days|<+1 617 555 0101> x }}")
    let notice = try Self.render(
      ["password_changed.text": "{{changed_at}}{{^has_direct_numbers}}-{{/has_direct_numbers}}"],
      .passwordChanged)
    #expect(notice.text == "Saturday, 21 November 2026, at 21:00 UTC")
  }

  @Test func `values are escaped whatever the template says`() throws {
    let attack = "<b>\"\u{301}&'{{link}}\r\nx"
    for tag in ["{{first_name}}", "{{{first_name}}}", "{{&first_name}}", "{{ first_name }}"] {
      let words = try Self.render(
        ["welcome.html": "\(tag) {{{link}}}", "welcome.subject": "Hi \(tag)\n"], .welcome,
        Samples.values.with(firstName: attack))
      let escaped = "&lt;b&gt;&quot;\u{301}&amp;&#39;{{link}} x \(Samples.link)"
      #expect(Array(words.html.utf8) == Array(escaped.utf8))
      #expect(Array(words.subject.utf8) == Array("Hi <b>\"\u{301}&'{{link}} x".utf8))
    }
  }

  /// Anything that passes the check renders to a mail with its link, with whatever names.
  @Test(arguments: 0..<40)
  func `what passes the check has its link`(seed: Int) throws {
    let pieces = [
      "{{link}}", "{{{link}}}", "{{company}}", "{{#has_direct_numbers}}",
      "{{/has_direct_numbers}}", "{{^direct_numbers}}", "{{#direct_numbers}}",
      "{{/direct_numbers}}", "{{.}}", "{{<page}}", "{{/page}}", "{{$content}}", "{{/content}}",
      "{{$title}}", "{{/title}}", "{{! }}", "{{", "}}", "{", "\n", " ", "x", "é\u{301}", "\t",
    ]
    var generator = SplitMix64(seed: seed)
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      for part in ["welcome.text", "welcome.html"] {
        let (overrides, problems) = Samples.check([part: text])
        guard problems.allSatisfy({ $0.severity != Severity.error }) else { continue }
        for numbers in [[], ["1", "2"]] {
          let words = try MailTemplates(overriding: overrides).render(
            .welcome, Samples.values.with(directNumbers: numbers))
          #expect(words.text.contains(Samples.link), "\(text)")
          #expect(words.html.contains(Samples.link), "\(text)")
        }
      }
    }
  }
}

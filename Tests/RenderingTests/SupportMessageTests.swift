import Fields
import Model
import Plans
import SupportRequests
import Testing

struct SupportMessageTests {
  @Test func `a message names who asks, for whom and what`() {
    #expect(
      Self.text(SupportMessageText.render(SampleMessages.everything)) == """
        Support request of Acme Harbor Co., organization acme, domain acme.example.com
        Asked by Mary Jackson, extension 1000

        Please change:
          1002 Grace Hopper
              Caller ID             +16175550100 → +16175550199
              Emergency caller ID   911 → (none)
          1005 Edsger Dijkstra
              Extension   1005 → 1055

        Please remove:
          1097 Old Timer, with 3 voicemails (1 unheard), 2 greetings
          1099, who has no voicemails, greetings or music
          1100 Nobody Knows, with all their data

        Asked for already, and not done yet:
          1004 Barbara Liskov
              Emergency caller ID   (none) → 911   asked for on 2026-11-20 08:12 UTC
          1098 Left Long Ago
              Removal   with 3 voicemails (1 unheard), 2 greetings   asked for on 2026-11-21 08:12 UTC

        """)
  }

  @Test func `who changes places is said to do so`() {
    let needs = [("1001", "1002"), ("1002", "1003"), ("1003", "1001"), ("1004", "1005")].map {
      SupportNeed(
        key: $0, name: "", field: .extension, before: .text($0), after: .text($1), source: nil)
    }
    let message = SupportMessage(
      by: nil, company: "Acme", organization: "acme", domain: "acme.example.com", needs: needs)
    let sentence = "change places: please renumber them together, each with all that is theirs."
    let text = Self.text(SupportMessageText.render(message))
    #expect(text.contains("  1001, 1002 and 1003 \(sentence)\n"))
    #expect(text.split(separator: "change places").count == 2)
    let ticket = Self.text(SupportMessageMarkdown.render(message))
    #expect(ticket.contains("\n`1001`, `1002` and `1003` \(sentence)\n"))
  }

  @Test func `a message reads well in a ticket`() {
    #expect(
      Self.text(SupportMessageMarkdown.render(SampleMessages.everything)) == """
        # Support request of `Acme Harbor Co.`

        Organization `acme`, domain `acme.example.com`. Asked by `Mary Jackson`, extension `1000`.

        ## Please change

        - `1002` `Grace Hopper`
          - Caller ID: `+16175550100` → `+16175550199`
          - Emergency caller ID: `911` → (none)
        - `1005` `Edsger Dijkstra`
          - Extension: `1005` → `1055`

        ## Please remove

        - `1097` `Old Timer`, with 3 voicemails (1 unheard), 2 greetings
        - `1099`, who has no voicemails, greetings or music
        - `1100` `Nobody Knows`, with all their data

        ## Asked for already, and not done yet

        - `1004` `Barbara Liskov`
          - Emergency caller ID: (none) → `911` (asked for on 2026-11-20 08:12 UTC)
        - `1098` `Left Long Ago`
          - Removal, with 3 voicemails (1 unheard), 2 greetings (asked for on 2026-11-21 08:12 UTC)

        """)
  }

  static let nothing: [(needs: [SupportNeed], words: String)] = [
    ([], "\n\nNothing needs support.\n"),
    (SamplePlans.awaited, "\n\nThere is nothing new to ask for.\n"),
  ]

  @Test(arguments: nothing)
  func `a message without anything new says so`(needs: [SupportNeed], words: String) {
    let message = SampleMessages.message(needs)
    #expect(message.asksForNothingNew)
    #expect(Self.text(SupportMessageText.render(message)).contains(words))
    #expect(Self.text(SupportMessageMarkdown.render(message)).contains(words))
    #expect(!SampleMessages.everything.asksForNothingNew)
  }

  @Test func `who asks may be left out`() {
    var message = SampleMessages.everything
    message.requester = nil
    #expect(!Self.text(SupportMessageText.render(message)).contains("Asked by"))
    #expect(!Self.text(SupportMessageMarkdown.render(message)).contains("Asked by"))
  }

  static let attacks: [Attack] =
    HostileTests.attacks.filter { !$0.text.isEmpty }
    + [
      "`", "``", "a`b", "`a", "`\u{301}", "a`\u{301}", "\u{1FEF}", "`\u{1FEF}`", "a`", "``a`",
      "` `", " ", " a ", "\\`", "`\\", "|", "a | b",
      "<script>alert(1)</script>",
      "<!--", "@ada", "#123", "acme/phones#1", "[a](https://evil.example)", "![a](b)",
      "https://evil.example",
      "www.evil.example", "ada@evil.example", ":tada:", "&lt;b&gt;", "**a**", "~~a~~", "$x$", "- a",
      "1. a", "```\ncode", "# a", "> a", "---", "\t", "\\",
    ].map(Attack.init)

  /// Found by the rule of CommonMark: a run of backticks ends at the next run of its length.
  @Test(arguments: attacks)
  func `all data of a ticket stands in code`(sample: Attack) {
    let attack = Self.text(SupportMessageMarkdown.render(SampleMessages.filled(with: sample.text)))
    let plain = Self.text(SupportMessageMarkdown.render(SampleMessages.filled(with: "x")))
    #expect(Self.withoutCode(attack) == Self.withoutCode(plain))
    #expect(Self.withoutCode(plain).contains("  - Caller ID: □ → □"))
  }

  /// The lines with a □ for each code span; a span doesn't go on in another paragraph or item.
  private static func withoutCode(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var result = String.UnicodeScalarView()
      var rest = line
      while let start = rest.firstIndex(of: "`") {
        result += rest[..<start]
        let fence = rest[start...].prefix { $0 == "`" }
        rest = rest[fence.endIndex...]
        if let end = end(of: fence, in: rest) {
          result.append("□")
          rest = rest[end...]
        } else {
          result += fence
        }
      }
      return String(result + rest)
    }
  }

  private static func end(
    of fence: Substring.UnicodeScalarView, in text: Substring.UnicodeScalarView
  ) -> String.Index? {
    var rest = text
    while let start = rest.firstIndex(of: "`") {
      let run = rest[start...].prefix { $0 == "`" }
      if run.count == fence.count { return run.endIndex }
      rest = rest[run.endIndex...]
    }
    return nil
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

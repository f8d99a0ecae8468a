import Markdown
import Testing

struct MarkdownTests {
  @Test(
    arguments: [
      "Ada", "Ada Lovelace", "Jean-Luc O’Neil", "Acme Harbor Co.", "Lovelace, Ada", "Björn",
      "שלום", "山田 太郎", "e\u{301}", "Facade",
    ])
  func `a plain name reads as it is`(name: String) {
    #expect(name.prose == name)
  }

  @Test(
    arguments: [
      "", " ", "a  b", "1002", "Ada1", "@ada", "#1", "GH-1", "a.b", "www.x", "a@b", "-a", "a-",
      "deadbeef", "DEADBEEF", "abc-def-abc", "*a*", "a_b", "<b>", "a\nb", ":a:", "/close", "'", ".",
      "\u{301}a", "a\u{200B}b", "\u{3164}",
    ])
  func `anything else stands in code`(text: String) {
    #expect(text.prose == text.codeSpan)
    #expect(text.prose.utf8.first == UInt8(ascii: "`"))
  }

  @Test(
    arguments: [
      ("a", "`a`"), ("", "`  `"), ("`", "`` ` ``"), ("a`b", "``a`b``"), ("``a", "``` ``a ```"),
      (" a ", "`  a  `"), ("a\nb", "`a\\nb`"), ("\u{1B}[2J", "`\\u{1B}[2J`"),
    ])
  func `a code span is longer than any run inside`(text: String, span: String) {
    #expect(text.codeSpan == span)
  }

  @Test func `a fence is longer than any run inside`() {
    #expect(MarkdownBlock.fence("sh", "a\n") == "```sh\na\n```\n\n")
    #expect(MarkdownBlock.fence("diff", "+ ````\n") == "`````diff\n+ ````\n`````\n\n")
  }

  @Test func `a page that fits is whole`() {
    let page = Self.page([3, 2])
    let text = page.text(within: .max)
    #expect(text == page.text(within: text.utf8.count))
    #expect(!text.contains("hidden") && !text.contains("notice"))
  }

  @Test(arguments: 0..<200)
  func `a page that is cut keeps within its limit`(seed: Int) {
    let page = Self.page([seed % 7, seed % 5 * 3, 20])
    let whole = page.text(within: .max).utf8.count
    // The heads, the notice and three remarks.
    let least = 200
    let limit = least + (whole - least) * (seed % 20) / 20
    let text = page.text(within: limit)
    #expect(text.utf8.count <= max(limit, least))
    #expect(text.hasPrefix("head\n"))
    #expect(text.contains("notice") == (whole > limit))
  }

  @Test func `what is named first is cut first`() {
    let page = Self.page([4, 4])
    let whole = page.text(within: .max).utf8.count
    let text = page.text(within: whole - 30)
    #expect(text.contains("1: entry 3\n"))
    #expect(text.contains("0: in short"))
    #expect(!text.contains("0: entry 3"))
  }

  /// A page whose parts have so many entries; the first is cut first.
  private static func page(_ counts: [Int]) -> MarkdownPage {
    let parts = counts.enumerated().map { index, count in
      MarkdownPart(
        "part\n",
        (0..<count).map { entry in
          let words = String(repeating: " and more words", count: entry % 3 + 1)
          return MarkdownPart.Entry(
            "\(index): entry \(entry)\(words)\n\(index): entry \(entry)\n",
            short: "\(index): in short \(entry)\n")
        }, end: "end\n", remark: { "shortened \($0), hidden \($1)\n" })
    }
    let cuts = parts.indices.flatMap { [MarkdownPage.Cut.shorten($0 + 1), .hide($0 + 1)] }
    return MarkdownPage([MarkdownPart("head\n")] + parts, cuts: cuts, notice: "notice\n")
  }
}

import Rendering

extension MarkdownPart {
  /// A list under a heading with its count; nil when it is empty.
  package static func list(
    _ title: String, count: Int? = nil, hint: String? = nil, _ entries: [Entry]
  ) -> MarkdownPart? {
    guard !entries.isEmpty else { return nil }
    return MarkdownPart(
      MarkdownBlock.heading(3, "\(title) (\(count ?? entries.count))")
        + (hint.map(MarkdownBlock.paragraph) ?? ""),
      entries, end: "\n", remark: remark("line", "lines"))
  }

  /// Lines in a fence under a heading.
  package static func fenced(
    _ title: String, _ language: String, _ entries: [Entry], noun: String = "line"
  ) -> MarkdownPart? {
    guard !entries.isEmpty else { return nil }
    let fences = MarkdownBlock.fences(language, around: entries.map(\.text))
    return MarkdownPart(
      MarkdownBlock.heading(3, "\(title) (\(entries.count))"), start: fences.start, entries,
      end: fences.end, remark: remark(noun, noun + "s"))
  }

  /// Lines in a part that opens by a click; nil when there are none.
  package static func folded(
    _ title: String, _ language: String, _ entries: [Entry], noun: String = "line"
  ) -> MarkdownPart? {
    guard !entries.isEmpty else { return nil }
    let fences = MarkdownBlock.fences(language, around: entries.map(\.text))
    let details = MarkdownBlock.details("\(title) (\(entries.count))")
    return MarkdownPart(
      details.start, start: fences.start, entries, end: fences.end,
      remark: remark(noun, noun + "s"), close: details.end)
  }

  /// What is said in place of entries that are cut.
  private static func remark(
    _ noun: String, _ plural: String
  ) -> @Sendable (_ shortened: Int, _ hidden: Int) -> String {
    { shortened, hidden in
      var parts: [String] = []
      if shortened > 0 { parts.append("\(Count.text(shortened, noun, plural)) told in short") }
      if hidden > 0 { parts.append("\(hidden) more not shown") }
      return MarkdownBlock.paragraph("*" + parts.joined(separator: ", ") + "*")
    }
  }
}

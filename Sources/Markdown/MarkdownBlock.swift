/// Blocks of Markdown as GitHub and GitLab read it; each ends with an empty line.
package enum MarkdownBlock {
  /// `text` is Markdown of the program's own; data in it stands in code spans or is plain.
  package static func heading(_ level: Int, _ text: String) -> String {
    String(repeating: "#", count: level) + " " + text + "\n\n"
  }

  package static func paragraph(_ text: String) -> String { text + "\n\n" }

  /// A box that stands out; a forge that doesn't know the kind shows a quotation.
  package static func alert(_ kind: Alert, _ lines: [String]) -> String {
    "> [!\(kind.rawValue)]\n" + lines.map { "> \($0)\n" }.joined() + "\n"
  }

  package enum Alert: String, Sendable {
    case note = "NOTE"
    case warning = "WARNING"
    case caution = "CAUTION"
  }

  /// A table of one's own words and numbers; data in it must be a `cellSpan`.
  package static func table(_ head: [String], _ rows: [[String]], numbers: Bool = false) -> String {
    let rule = Array(repeating: numbers ? "--:" : "---", count: head.count)
    return ([head, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined() + "\n"
  }

  /// Lines as they are, in a fence that none of them can close.
  package static func fence(_ language: String, _ lines: String) -> String {
    let (start, end) = fences(language, around: [lines])
    return start + lines + end
  }

  /// A fence for lines that are written between its two halves.
  package static func fences(
    _ language: String, around texts: [String]
  ) -> (start: String, end: String) {
    let longest = texts.lazy.map { $0.longestRun(of: "`") }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ("\(fence)\(language)\n", "\(fence)\n\n")
  }

  /// The two halves of a part that opens by a click; the summary is HTML of the program's own.
  package static func details(_ summary: String) -> (start: String, end: String) {
    ("<details><summary>\(summary)</summary>\n\n", "</details>\n\n")
  }
}

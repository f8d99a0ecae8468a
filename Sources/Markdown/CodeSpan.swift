import Rendering

extension String {
  /// The text as a code span of Markdown, made harmless first.
  ///
  /// A backslash or an entity before `@`, `#` or a link helps nobody: forges look for those in the
  /// finished page. In code they look for nothing. A cell of a table is no place for it, as `|`
  /// ends a cell even there.
  package var codeSpan: String {
    let text = harmless
    let fence = String(repeating: "`", count: text.longestRun(of: "`") + 1)
    // By scalar: a mark that combines with a backtick doesn't make it another one.
    let (first, last) = (text.unicodeScalars.first, text.unicodeScalars.last)
    let needsSpace =
      text.isEmpty || first == "`" || last == "`" || (first == " " && last == " ")
    return needsSpace ? "\(fence) \(text) \(fence)" : fence + text + fence
  }

  /// The text as a code span in a cell of a table: `|` is written out.
  package var cellSpan: String {
    unicodeScalars.contains("|") ? replacingBars.codeSpan : codeSpan
  }

  private var replacingBars: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == "|" { text += "\\u{7C}" } else { text.unicodeScalars.append(scalar) }
    }
  }

  /// By scalar, as parsers of Markdown count.
  package func longestRun(of scalar: Unicode.Scalar) -> Int {
    var longest = 0
    var current = 0
    for next in unicodeScalars {
      current = next == scalar ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}

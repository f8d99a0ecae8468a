package import Diagnostics

/// Diagnostics as text for people, each with its line of source.
package struct DiagnosticsText {
  private var out: TextBuffer
  private var snippets: Snippets

  /// Every diagnostic in the order given, then the summary.
  ///
  /// `source` gives a file's bytes in UTF-8; nil leaves the line out.
  package static func render(
    _ diagnostics: [Diagnostic], style: TextStyle = .plain, source: (String) -> [UInt8]?
  ) -> [UInt8] {
    var text = DiagnosticsText(out: TextBuffer(style), snippets: Snippets())
    for diagnostic in diagnostics {
      text.write(diagnostic, source)
    }
    guard !diagnostics.isEmpty else { return [] }
    text.out.line(summary(of: diagnostics))
    return text.out.take()
  }

  /// `3 errors, 1 warning in 2 files`.
  package static func summary(of diagnostics: [Diagnostic]) -> String {
    let counts = Severity.allCases.compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : Count.text(count, severity.rawValue)
    }
    guard !counts.isEmpty else { return "no problems" }
    let files = Set(diagnostics.map(\.range.file)).subtracting([""]).count
    let place = files == 0 ? "" : " in " + Count.text(files, "file")
    return counts.joined(separator: ", ") + place
  }

  private mutating func write(_ diagnostic: Diagnostic, _ source: (String) -> [UInt8]?) {
    writeTitle(diagnostic)
    let range = diagnostic.range
    let gutter = max(5, String(range.line).utf8.count) + 1
    if range.line > 0, !diagnostic.hidesSource,
      let snippet = snippets.snippet(of: range, source)
    {
      write(snippet, line: range.line, gutter: gutter)
    }
    if let help = diagnostic.help { write("help", help, gutter: gutter) }
    if let related = diagnostic.related {
      write("note", "the other place is \(Self.place(related))", gutter: gutter)
    }
    out.endLine()
  }

  private mutating func writeTitle(_ diagnostic: Diagnostic) {
    out.start(.strong)
    out.data(Self.place(diagnostic.range))
    out.word(": ")
    out.endEmphasis()
    out.word(diagnostic.severity.rawValue, diagnostic.severity == .error ? .danger : .change)
    out.word(": ")
    out.data(diagnostic.message)
    out.word(" [")
    out.word(diagnostic.code.rawValue)
    out.word("]")
    out.endLine()
  }

  private mutating func write(_ snippet: Snippet, line: Int, gutter: Int) {
    let number = String(line)
    out.spaces(gutter - 1 - number.utf8.count)
    out.word(number + " | ")
    out.line(snippet.text)
    out.spaces(gutter)
    out.word("| ")
    out.word(snippet.indent)
    out.word(snippet.marks, .danger)
    out.endLine()
  }

  private mutating func write(_ label: String, _ text: String, gutter: Int) {
    out.spaces(gutter)
    out.word("= ")
    out.word(label, .strong)
    out.word(": ")
    out.data(text)
    out.endLine()
  }

  /// `people/sales.yaml:12:17`; a problem of the whole workspace or file has no line.
  package static func place(_ range: SourceRange) -> String {
    let file = range.file.isEmpty ? "workspace" : range.file
    return range.line > 0 ? "\(file):\(range.line):\(range.column)" : file
  }
}

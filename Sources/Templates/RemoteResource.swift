import Diagnostics

/// Finds what a mail program would have to fetch: it asks the reader first, or tells the sender.
enum RemoteResource {
  static func warnings(in html: String, _ path: String) -> [Diagnostic] {
    let fetched =
      /(?:\b(?:src|srcset|background|poster)\s{0,9}=\s{0,9}["']?|url\(\s{0,9}["']?|@import\s{1,9}["']?|<link\b[^>]{0,200}\bhref\s{0,9}=\s{0,9}["']?)\s{0,9}(?:(?:https?:)?\/\/|\{\{)/
      .ignoresCase().matchingSemantics(.unicodeScalar)
    return html.matches(of: fetched).map { match in
      let before = html.unicodeScalars[..<match.range.lowerBound]
      let column = before.reversed().prefix { $0 != "\n" }.count + 1
      let width = html.unicodeScalars[match.range].prefix { $0 != "\n" }.count
      return Diagnostic(
        .remoteResource, "mail programs fetch this from another host, or leave it out",
        at: SourceRange(
          file: path, line: before.count { $0 == "\n" } + 1, column: column,
          endColumn: column + width),
        help: "say it in words, and style with style=\"…\" alone")
    }
  }
}

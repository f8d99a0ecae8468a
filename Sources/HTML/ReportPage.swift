/// A report as one file of HTML that fetches nothing and runs nothing.
package struct ReportPage: Sendable {
  /// What kind of report it is, in a word.
  private let kind: String
  private let title: String
  /// What it is about, a few words each.
  package var facts: [String] = []
  /// What stopped the run, under a heading.
  package var alert: (title: String, lines: [String])?
  /// The outcome in a sentence.
  package var verdict: String?
  package var tiles: [ReportTile] = []
  package var sections: [ReportSection] = []
  /// The command to go on with.
  package var command: String?
  /// What identifies the report, each with its name.
  package var marks: [(name: String, text: String)] = []

  package init(kind: String, title: String) {
    self.kind = kind
    self.title = title
  }

  package func render() -> [UInt8] {
    var html = HTMLBuffer()
    writeHead(to: &html)
    writeTop(to: &html)
    html.raw("<main id=\"content\">\n")
    writeAlert(to: &html)
    writeSummary(to: &html)
    writeContents(to: &html)
    for section in sections { section.write(to: &html) }
    writeCommand(to: &html)
    html.raw("</main>\n")
    writeMarks(to: &html)
    html.raw("</body>\n</html>\n")
    return html.bytes
  }

  private func writeHead(to html: inout HTMLBuffer) {
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"\(Self.policy)\">\n")
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
    html.raw("<link rel=\"icon\" href=\"data:,\">\n")
    html.element("title", "\(kind): \(title)")
    html.raw("\n<style>\(ReportStyle.text)</style>\n</head>\n<body>\n")
  }

  /// Nothing but the style sheet of the page and its empty icon.
  private static let policy =
    "default-src 'none'; style-src '\(ReportStyle.digest)'; img-src data:; "
    + "base-uri 'none'; form-action 'none'"

  private func writeTop(to html: inout HTMLBuffer) {
    html.raw(
      "<a class=\"skip\" href=\"#content\">Skip to the content</a>\n<header class=\"top\">\n")
    html.element("p", class: "kind", kind)
    html.raw("\n<h1>")
    html.data(title)
    html.raw("</h1>\n")
    if !facts.isEmpty {
      html.raw("<ul class=\"facts\">")
      for fact in facts {
        html.raw("<li>")
        html.data(fact)
        html.raw("</li>")
      }
      html.raw("</ul>\n")
    }
    html.raw("</header>\n")
  }

  private func writeAlert(to html: inout HTMLBuffer) {
    guard let alert else { return }
    html.raw("<section class=\"alert\">\n")
    html.element("h2", alert.title)
    html.raw("\n<ul>\n")
    for line in alert.lines {
      html.element("li", line)
      html.raw("\n")
    }
    html.raw("</ul>\n</section>\n")
  }

  private func writeSummary(to html: inout HTMLBuffer) {
    html.raw("<section id=\"summary\">\n<h2 class=\"unseen\">Summary</h2>\n")
    if !tiles.isEmpty {
      html.raw("<ul class=\"tiles\">\n")
      for tile in tiles { tile.write(to: &html) }
      html.raw("</ul>\n")
    }
    if let verdict { html.element("p", class: "verdict", verdict) }
    html.raw("\n</section>\n")
  }

  private func writeContents(to html: inout HTMLBuffer) {
    guard sections.count > 1 else { return }
    html.raw("<nav aria-label=\"On this page\"><ul>\n")
    for section in sections {
      html.raw("<li><a href=\"#\(section.id)\">")
      html.text(section.title)
      if let count = section.count { html.text(" (\(count))") }
      html.raw("</a></li>\n")
    }
    html.raw("</ul></nav>\n")
  }

  private func writeCommand(to html: inout HTMLBuffer) {
    guard let command else { return }
    html.raw("<section id=\"next\">\n<h2>To carry out exactly this</h2>\n<pre><code>")
    html.text(command)
    html.raw("</code></pre>\n</section>\n")
  }

  private func writeMarks(to html: inout HTMLBuffer) {
    guard !marks.isEmpty else { return }
    html.raw("<footer>\n<dl>\n")
    for mark in marks {
      html.element("dt", mark.name)
      html.raw("<dd>")
      html.data(mark.text)
      html.raw("</dd>\n")
    }
    html.raw("</dl>\n</footer>\n")
  }
}

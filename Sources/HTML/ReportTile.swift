/// A number of the summary, with what it counts.
package struct ReportTile: Sendable {
  let count: Int
  let label: String
  let tone: Tone

  package init(_ count: Int, _ label: String, _ tone: Tone = .plain) {
    self.count = count
    self.label = label
    self.tone = tone
  }

  func write(to html: inout HTMLBuffer) {
    html.raw(count == 0 ? "<li class=\"faint\">" : "<li>")
    html.element("strong", class: tone.rawValue, String(count))
    html.raw(" ")
    html.element("span", label)
    html.raw("</li>\n")
  }
}

/// A table of a report; the first cell of each row is its heading.
package struct ReportTable: Sendable {
  package struct Cell: Sendable {
    let text: String
    let tone: Tone
    /// In small letters below the text.
    let note: String?

    package init(_ text: String, _ tone: Tone = .plain, note: String? = nil) {
      self.text = text
      self.tone = tone
      self.note = note
    }
  }

  private let caption: String
  private let columns: [String]
  private let rows: [[Cell]]

  /// `caption` says what the table is about, for those who don't see what stands around it.
  package init(_ caption: String, _ columns: [String], _ rows: [[Cell]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  func write(to html: inout HTMLBuffer) {
    html.raw("<table class=\"columns-\(columns.count)\">")
    html.element("caption", class: "unseen", caption)
    html.raw("<thead><tr>")
    for column in columns {
      html.raw("<th scope=\"col\">")
      html.text(column)
      html.raw("</th>")
    }
    html.raw("</tr></thead>\n<tbody>\n")
    for row in rows { write(row, to: &html) }
    html.raw("</tbody></table>\n")
  }

  private func write(_ row: [Cell], to html: inout HTMLBuffer) {
    html.raw("<tr>")
    for (index, cell) in row.enumerated() {
      html.raw(index == 0 ? "<th scope=\"row\">" : "<td class=\"\(cell.tone.rawValue)\">")
      if !cell.text.isEmpty { html.data(cell.text) }
      if let note = cell.note { html.element("small", note) }
      html.raw(index == 0 ? "</th>" : "</td>")
    }
    html.raw("</tr>\n")
  }
}

/// A part of a report with a heading.
package struct ReportSection: Sendable {
  package enum Content: Sendable {
    case table(ReportTable)
    case list([Line])
    /// Entries of several kinds, each made when its turn comes; the reader can have one kind shown.
    case entries(count: Int, @Sendable (Int) -> ReportEntry)
  }

  /// A line of a list; the place stands apart.
  package struct Line: Sendable {
    let subject: String
    let text: String
    let place: String?

    package init(_ subject: String, _ text: String = "", place: String? = nil) {
      self.subject = subject
      self.text = text
      self.place = place
    }
  }

  /// Its address within the page, a word of the program's own.
  let id: String
  let title: String
  let count: Int?
  let hint: String?
  let tone: Tone
  let content: Content

  package init(
    _ id: String, _ title: String, count: Int? = nil, hint: String? = nil,
    tone: Tone = .plain, _ content: Content
  ) {
    self.id = id
    self.title = title
    self.count = count
    self.hint = hint
    self.tone = tone
    self.content = content
  }

  func write(to html: inout HTMLBuffer) {
    html.raw("<section class=\"part \(tone.rawValue)\" id=\"\(id)\">\n<h2>")
    html.text(title)
    if let count {
      html.raw(" ")
      html.element("span", class: "count", String(count))
    }
    html.raw("</h2>\n")
    if let hint { html.element("p", class: "hint", hint) }
    switch content {
    case .table(let table): table.write(to: &html)
    case .list(let lines): Self.write(lines, to: &html)
    case .entries(let count, let entry): write(count, entry, to: &html)
    }
    html.raw("</section>\n")
  }

  private static func write(_ lines: [Line], to html: inout HTMLBuffer) {
    html.raw(
      lines.contains { !$0.text.isEmpty } ? "<ul class=\"lines\">\n" : "<ul class=\"names\">\n")
    for line in lines {
      html.raw("<li>")
      html.data(line.subject, class: "subject")
      if !line.text.isEmpty {
        html.raw(" ")
        html.data(line.text)
      }
      if let place = line.place {
        html.raw(" ")
        html.data(place, class: "place")
      }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }
}

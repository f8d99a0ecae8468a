/// Something that is done or was found, about one subject.
package struct ReportEntry: Sendable {
  /// What it is, in a word with its symbol.
  package struct Kind: Sendable {
    let name: String
    let symbol: String
    let tone: Tone

    package init(_ name: String, symbol: String, _ tone: Tone) {
      self.name = name
      self.symbol = symbol
      self.tone = tone
    }
  }

  package var kind: Kind
  /// What identifies the subject, and its name.
  package var key: String
  package var name: String
  /// Where it comes from.
  package var place: String?
  /// What else is to be said, a line each.
  package var lines: [String] = []
  package var table: ReportTable?

  package init(_ kind: Kind, key: String, name: String, place: String? = nil) {
    self.kind = kind
    self.key = key
    self.name = name
    self.place = place
  }

  /// `number` is the kind's place among those that can be shown alone, from 1.
  func write(_ number: Int, to html: inout HTMLBuffer) {
    html.raw("<article class=\"entry \(kind.tone.rawValue)\" data-kind=\"\(number)\">\n<header>")
    html.raw("<span class=\"badge\"><span aria-hidden=\"true\">")
    html.text(kind.symbol)
    html.raw("</span> ")
    html.text(kind.name)
    html.raw("</span> <h3>")
    html.data(key, class: "key")
    if !name.isEmpty, name != key {
      html.raw(" ")
      html.data(name)
    }
    html.raw("</h3>")
    if let place {
      html.raw(" ")
      html.data(place, class: "place")
    }
    html.raw("</header>\n")
    for line in lines { html.element("p", line) }
    table?.write(to: &html)
    html.raw("</article>\n")
  }
}

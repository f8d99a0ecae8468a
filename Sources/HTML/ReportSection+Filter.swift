extension ReportSection {
  /// The style sheet has rules for so many kinds.
  static let greatestKinds = 8

  /// Entries below the switch that leaves those of one kind; with fewer than two kinds there is none.
  func write(
    _ count: Int, _ entry: @Sendable (Int) -> ReportEntry, to html: inout HTMLBuffer
  ) {
    var kinds: [(kind: ReportEntry.Kind, count: Int)] = []
    var entries = HTMLBuffer()
    for index in 0..<count {
      let entry = entry(index)
      var place = kinds.firstIndex { $0.kind.name == entry.kind.name } ?? kinds.count
      if place == kinds.count { kinds.append((entry.kind, 0)) }
      kinds[place].count += 1
      place += 1
      entry.write(place, to: &entries)
    }
    if (2...Self.greatestKinds).contains(kinds.count) { writeFilter(kinds, of: count, to: &html) }
    html.append(entries)
  }

  private func writeFilter(
    _ kinds: [(kind: ReportEntry.Kind, count: Int)], of count: Int, to html: inout HTMLBuffer
  ) {
    html.raw("<fieldset class=\"filter\"><legend>Show</legend>\n")
    html.raw("<label><input type=\"radio\" name=\"show\" id=\"show-0\" checked> all ")
    html.element("span", class: "count", String(count))
    html.raw("</label>\n")
    for (index, kind) in kinds.enumerated() {
      html.raw("<label><input type=\"radio\" name=\"show\" id=\"show-\(index + 1)\"> ")
      html.text(kind.kind.name + " ")
      html.element("span", class: "count", String(kind.count))
      html.raw("</label>\n")
    }
    html.raw("</fieldset>\n")
  }
}

package import Rendering

/// Rows of cells under titles, in columns as wide as their widest cell, up to 40.
package struct TextTable {
  private let titles: [String]
  private let rows: [[String]]
  private let whole: Set<String>

  /// Cells may hold text from outside: they are made harmless.
  ///
  /// Those under the titles `whole` are of no use when cut, and never are.
  package init(_ titles: [String], _ rows: [[String]], whole: Set<String> = []) {
    self.titles = titles
    self.whole = whole
    self.rows = rows.map { $0.map(\.harmless) }
  }

  /// Where there is a `width`, the widest columns give way until the table fits into it, none below
  /// its title, and what is too long for its column is cut; else nothing is.
  package func write(to out: inout TextBuffer, indent: Int = 0, width: Int? = nil) {
    let widths = widths(within: width.map { $0 - indent })
    out.start(.strong)
    write(titles, widths, indent, isCut: width != nil, to: &out)
    out.endEmphasis()
    out.endLine()
    for row in rows {
      write(row, widths, indent, isCut: width != nil, to: &out)
      out.endLine()
    }
  }

  private func write(
    _ cells: [String], _ widths: [Int], _ indent: Int, isCut: Bool, to out: inout TextBuffer
  ) {
    let last = cells.lastIndex { !$0.isEmpty } ?? 0
    var start = indent
    out.spaces(indent)
    for (cell, width) in zip(cells[...last], widths) {
      if start > indent { out.pad(to: start) }
      out.word(isCut ? cell.shortened(to: width) : cell)
      start += width + Self.gap
    }
  }

  private func widths(within limit: Int?) -> [Int] {
    var widths = titles.indices.map { column in
      let widest = rows.map { $0[column].displayWidth }.max() ?? 0
      return min(Self.widest, max(titles[column].displayWidth, widest))
    }
    guard let limit else { return widths }
    var excess = widths.reduce(0, +) + Self.gap * (widths.count - 1) - limit
    let least = zip(titles, widths).map { title, width in
      whole.contains(title) ? width : max(Self.narrowest, title.displayWidth)
    }
    while excess > 0 {
      let yielding = widths.indices.filter { widths[$0] > least[$0] }
      guard let column = yielding.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[column] -= 1
      excess -= 1
    }
    return widths
  }

  private static let gap = 2
  private static let widest = 40
  private static let narrowest = 8
}

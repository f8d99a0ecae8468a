package import Rendering

/// Rows of cells under titles, in columns as wide as their widest cell, up to 40.
package struct TextTable {
  private let titles: [String]
  private let rows: [[String]]

  /// Cells may hold text from outside: they are made harmless.
  package init(_ titles: [String], _ rows: [[String]]) {
    self.titles = titles
    self.rows = rows.map { $0.map(\.harmless) }
  }

  package func write(to out: inout TextBuffer) {
    let ends = columnEnds
    out.start(.strong)
    write(titles, ends, to: &out)
    out.endEmphasis()
    out.endLine()
    for row in rows {
      write(row, ends, to: &out)
      out.endLine()
    }
  }

  private func write(_ cells: [String], _ ends: [Int], to out: inout TextBuffer) {
    let last = cells.lastIndex { !$0.isEmpty } ?? 0
    for (index, cell) in cells[...last].enumerated() {
      if index > 0 { out.pad(to: ends[index - 1]) }
      out.word(cell)
    }
  }

  /// Where the next column starts.
  private var columnEnds: [Int] {
    var end = 0
    return titles.indices.map { column in
      let widest = rows.map { $0[column].displayWidth }.max() ?? 0
      end += min(40, max(titles[column].displayWidth, widest)) + 2
      return end
    }
  }
}

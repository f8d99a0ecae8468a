import Fields
import Model
package import Rendering

/// A list of users as a table for people.
package enum UserListText {
  package static func render(_ rows: [UserRow], style: TextStyle = .plain) -> [UInt8] {
    var out = TextBuffer(style)
    guard !rows.isEmpty else {
      out.line("No users.")
      return out.take()
    }
    let table = [titles] + rows.map(cells)
    let ends = columnEnds(table)
    for (index, cells) in table.enumerated() {
      if index == 0 { out.start(.strong) }
      write(cells, ends, to: &out)
      if index == 0 { out.endEmphasis() }
      out.endLine()
    }
    out.endLine()
    out.line(Count.text(rows.count, "user"))
    return out.take()
  }

  private static let titles = ["EXTENSION", "NAME", "STATUS", "DEPARTMENT", "SITE", "EMAIL"]

  /// A system user has no status, so its kind stands there.
  private static func cells(_ row: UserRow) -> [String] {
    let user = row.user
    let status = user.status?.rawValue ?? user[.kind]?.text ?? ""
    let texts = [
      user.extension.text, user.name, row.isManaged ? status : status + " (unmanaged)",
      user[.department]?.text ?? "", user[.site]?.text ?? "", user[.emails]?.texts.first ?? "",
    ]
    return texts.map(\.harmless)
  }

  private static func write(_ cells: [String], _ ends: [Int], to out: inout TextBuffer) {
    let last = cells.lastIndex { !$0.isEmpty } ?? 0
    for (index, cell) in cells[...last].enumerated() {
      if index > 0 { out.pad(to: ends[index - 1]) }
      out.word(cell)
    }
  }

  /// Where the next column starts; a column is as wide as its widest cell, up to 40.
  private static func columnEnds(_ table: [[String]]) -> [Int] {
    var end = 0
    return titles.indices.map { column in
      end += min(40, table.map { $0[column].displayWidth }.max() ?? 0) + 2
      return end
    }
  }
}

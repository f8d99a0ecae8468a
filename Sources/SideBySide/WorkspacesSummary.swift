import JSON
import Listings
import Markdown
import Rendering
import Terminal

/// All workspaces of a command at a glance.
struct WorkspacesSummary {
  private(set) var rows: [(workspace: SelectedWorkspace, end: WorkspaceEnd)] = []

  mutating func add(_ finished: FinishedWorkspace) {
    rows.append((finished.workspace, finished.end))
  }

  /// The highest of all.
  var status: ExitStatus { rows.map(\.end.status).max { $0.rawValue < $1.rawValue } ?? .done }

  func table(_ style: TextStyle) -> [UInt8] {
    var out = TextBuffer(style)
    let cells = rows.map { row in
      [
        row.workspace.path, row.workspace.organization ?? "(unknown)",
        String(row.end.status.rawValue), row.end.words,
      ]
    }
    TextTable(["WORKSPACE", "ORGANIZATION", "EXIT", "OUTCOME"], cells).write(to: &out)
    out.endLine()
    out.line(total)
    return out.take()
  }

  /// The table for a page; what a failure says may hold data.
  var markdown: String {
    let cells = rows.map { row in
      [
        row.workspace.path.cellSpan, (row.workspace.organization ?? "(unknown)").cellSpan,
        String(row.end.status.rawValue), row.end.isDone ? row.end.words : row.end.words.cellSpan,
      ]
    }
    return MarkdownBlock.heading(1, "All workspaces")
      + MarkdownBlock.table(["Workspace", "Organization", "Exit", "Outcome"], cells)
      + total + "\n"
  }

  /// How many are done and what came of it.
  var total: String {
    let counts = counts.filter { $0.count > 0 }.map { "\($0.count) \($0.words)" }
    return Count.text(rows.count, "organization") + ": " + counts.joined(separator: ", ") + "."
      + (tally.isEmpty ? "" : " In all: \(tally.counted).")
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("workspaces")
    writer.integer(rows.count)
    for count in counts {
      writer.name(count.name)
      writer.integer(count.count)
    }
    writer.name("exit")
    writer.integer(Int(status.rawValue))
    for entry in tally.entries {
      writer.name(entry.name)
      writer.integer(entry.count)
    }
    writer.endObject()
  }

  private var counts: [(name: StaticString, words: String, count: Int)] {
    let done = rows.count { $0.end.isDone }
    let notBegun = rows.count { $0.end.isNotBegun }
    return [
      ("done", "done", done), ("failed", "failed", rows.count - done - notBegun),
      ("not_begun", "not begun", notBegun),
    ]
  }

  private var tally: Tally {
    rows.reduce(into: Tally()) { sum, row in
      if case .ended(let outcome) = row.end { sum += outcome.tally }
    }
  }
}

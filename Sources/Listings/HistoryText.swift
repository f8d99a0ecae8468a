import JSON
package import Rendering

/// The audit log as text for people, in the order given.
package enum HistoryText {
  /// `width` is the terminal's; nil where nothing is to be broken.
  package static func render(
    _ entries: [HistoryEntry], style: TextStyle = .plain, width: Int? = nil
  ) -> [UInt8] {
    var out = TextBuffer(style)
    if entries.isEmpty { out.line("No changes are recorded.") }
    write(entries, indent: 0, width: width, to: &out)
    return out.take()
  }

  package static func write(
    _ entries: [HistoryEntry], indent: Int, width: Int? = nil, to out: inout TextBuffer
  ) {
    for entry in entries {
      out.spaces(indent)
      out.word(Moment.text(entry.time), .faint)
      out.word("  ")
      let resource = entry.resource == "user" ? "" : entry.resource + " "
      out.prose(
        "\(entry.action) \(resource)\(entry.key) by \(entry.who) as \(entry.role)",
        indent: indent + 4, width: width)
      out.endLine()
      let longest = entry.changes.map(\.field.count).max() ?? 0
      let column = indent + 4 + max(11, longest) + 2
      for change in entry.changes {
        out.spaces(indent + 4)
        out.data(change.field)
        out.pad(to: column)
        out.prose(text(change), indent: column, width: width)
        out.endLine()
      }
    }
  }

  private static func text(_ change: HistoryEntry.Change) -> String {
    if let items = change.items { return items }
    return (change.before.isNull ? "" : text(change.before) + " → ") + text(change.after)
  }

  private static func text(_ json: JSON) -> String {
    switch json {
    case .null: return "(none)"
    case .string(let text): return text
    case .array(let values) where values.allSatisfy({ $0.stringValue != nil }):
      return values.compactMap(\.stringValue).joined(separator: ", ")
    default:
      var writer = JSONWriter(style: .compact)
      writer.write(json)
      return String(decoding: writer.bytes, as: UTF8.self)
    }
  }
}

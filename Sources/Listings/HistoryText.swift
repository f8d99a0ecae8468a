import JSON
package import Rendering

/// The audit log as text for people, in the order given.
package enum HistoryText {
  package static func render(_ entries: [HistoryEntry], style: TextStyle = .plain) -> [UInt8] {
    var out = TextBuffer(style)
    if entries.isEmpty { out.line("No changes are recorded.") }
    write(entries, indent: 0, to: &out)
    return out.take()
  }

  package static func write(_ entries: [HistoryEntry], indent: Int, to out: inout TextBuffer) {
    for entry in entries {
      out.spaces(indent)
      out.word(Moment.text(entry.time), .faint)
      out.word("  ")
      out.data(entry.action)
      out.word(" ")
      if entry.resource != "user" {
        out.data(entry.resource)
        out.word(" ")
      }
      out.data(entry.key)
      out.word(" by ")
      out.data(entry.who)
      out.word(" as ")
      out.data(entry.role)
      out.endLine()
      let width = entry.changes.map(\.field.count).max() ?? 0
      for change in entry.changes { write(change, indent: indent + 4, width, to: &out) }
    }
  }

  private static func write(
    _ change: HistoryEntry.Change, indent: Int, _ width: Int, to out: inout TextBuffer
  ) {
    out.spaces(indent)
    out.data(change.field)
    out.pad(to: indent + max(11, width) + 2)
    if let items = change.items {
      out.data(items)
    } else {
      if !change.before.isNull {
        out.data(text(change.before))
        out.word(" → ")
      }
      out.data(text(change.after))
    }
    out.endLine()
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

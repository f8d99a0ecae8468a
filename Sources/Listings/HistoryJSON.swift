package import JSON
import Model

/// The audit log as JSON for programs.
package enum HistoryJSON {
  /// An array, in the order given.
  package static func render(_ entries: [HistoryEntry]) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    write(entries, to: &writer)
    writer.endLine()
    return writer.bytes
  }

  package static func write(_ entries: [HistoryEntry], to writer: inout JSONWriter) {
    writer.beginArray()
    for entry in entries {
      writer.write([
        "time": .string(Timestamp.text(of: entry.time)), "who": .string(entry.who),
        "role": .string(entry.role), "run": .string(entry.run), "action": .string(entry.action),
        "resource": .string(entry.resource), "key": .string(entry.key),
        "changes": .array(entry.changes.map(json)),
      ])
    }
    writer.endArray()
  }

  private static func json(_ change: HistoryEntry.Change) -> JSON {
    ["field": .string(change.field), "before": change.before, "after": change.after]
  }
}

import JSON
import Model

/// The outbox as JSON for programs.
package enum OutboxJSON {
  /// An array, in the order given.
  package static func render(_ entries: [OutboxEntry]) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.beginArray()
    for entry in entries {
      writer.write([
        "extension": .string(entry.extension), "kind": .string(entry.kind),
        "address": .string(entry.address),
        "state": .string(entry.state),
        "attempts": .integer(entry.attempts),
        "last_error": entry.lastError.map(JSON.string) ?? .null,
        "created": .string(Timestamp.text(of: entry.created)),
        "expires": entry.expires.map { .string(Timestamp.text(of: $0)) } ?? .null,
        "sender": .string(entry.isPortals ? "portal" : "apply"),
      ])
    }
    writer.endArray()
    writer.endLine()
    return writer.bytes
  }
}

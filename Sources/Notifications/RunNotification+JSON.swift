import JSON
import Model

extension RunNotification {
  /// The version of the document; additions raise the minor number.
  private static let formatVersion = "1.0"

  /// The body of the request: Slack and those like it read `text`, others what they need.
  package func bytes(toolVersion: String, now: Int64) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for (name, value) in [
      ("text", text), ("format_version", Self.formatVersion), ("tool_version", toolVersion),
      ("event", event.rawValue), ("organization", organization), ("time", Timestamp.text(of: now)),
      ("outcome", outcome.rawValue),
    ] {
      writer.name(name)
      writer.string(value)
    }
    writer.name("exit")
    writer.integer(exit)
    writer.name("summary")
    writeCounts(to: &writer)
    if let digest {
      writer.name("digest")
      writer.string(digest)
    }
    writer.endObject()
    return writer.bytes
  }

  private func writeCounts(to writer: inout JSONWriter) {
    writer.beginObject()
    for count in counts {
      writer.name(count.name)
      writer.integer(count.count)
    }
    writer.endObject()
  }
}

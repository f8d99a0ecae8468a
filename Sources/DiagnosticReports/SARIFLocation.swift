import Diagnostics
import JSON

/// Places in files as SARIF wants them: a URI, and a region where there is a line.
enum SARIFLocation {
  /// Stands for the folder that URIs are relative to: where the command ran.
  static let base: StaticString = "%SRCROOT%"

  static func write(
    _ range: SourceRange, of workspace: CheckedWorkspace, _ message: String? = nil,
    to writer: inout JSONWriter
  ) {
    writer.beginObject()
    if let message {
      writer.name("message")
      SARIFMessage.write(message, to: &writer)
    }
    writer.name("physicalLocation")
    writer.beginObject()
    writer.name("artifactLocation")
    write(file: workspace.file(of: range), to: &writer)
    if range.line > 0 { write(region: range, to: &writer) }
    writer.endObject()
    writer.endObject()
  }

  private static func write(file: String, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("uri")
    if file.hasPrefix("/") {
      writer.string("file://" + RelativeReference.encode(file))
    } else {
      writer.string(RelativeReference.encode(file))
      writer.name("uriBaseId")
      writer.string(base)
    }
    writer.endObject()
  }

  private static func write(region range: SourceRange, to writer: inout JSONWriter) {
    writer.name("region")
    writer.beginObject()
    writer.name("startLine")
    writer.integer(range.line)
    writer.name("startColumn")
    writer.integer(max(1, range.column))
    writer.name("endColumn")
    writer.integer(max(1, range.endColumn))
    writer.endObject()
  }
}

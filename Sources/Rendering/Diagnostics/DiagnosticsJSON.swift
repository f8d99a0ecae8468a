package import Diagnostics
import JSON

/// Diagnostics as JSON for programs.
package enum DiagnosticsJSON {
  /// `{"diagnostics": […], "summary": {"error": 3, "warning": 1, "note": 0}}`.
  package static func render(_ diagnostics: [Diagnostic]) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.beginObject()
    writer.name("diagnostics")
    writer.beginArray()
    for diagnostic in diagnostics { write(diagnostic, to: &writer) }
    writer.endArray()
    writer.name("summary")
    writer.beginObject()
    for severity in Severity.allCases {
      writer.name(severity.rawValue)
      writer.integer(diagnostics.count { $0.severity == severity })
    }
    writer.endObject()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private static func write(_ diagnostic: Diagnostic, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("code")
    writer.string(diagnostic.code.rawValue)
    writer.name("severity")
    writer.string(diagnostic.severity.rawValue)
    writer.name("message")
    writer.string(diagnostic.message)
    write("source", diagnostic.range, to: &writer)
    if let help = diagnostic.help {
      writer.name("help")
      writer.string(help)
    }
    if let related = diagnostic.related { write("related", related, to: &writer) }
    writer.endObject()
  }

  /// A problem of a whole file or workspace has no line.
  private static func write(
    _ name: StaticString, _ range: SourceRange, to writer: inout JSONWriter
  ) {
    writer.name(name)
    writer.beginObject()
    writer.name("file")
    writer.string(range.file)
    if range.line > 0 {
      writer.name("line")
      writer.integer(range.line)
      writer.name("column")
      writer.integer(range.column)
      writer.name("end_column")
      writer.integer(range.endColumn)
    }
    writer.endObject()
  }
}

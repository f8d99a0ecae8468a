import Diagnostics
import JSON
import Rendering

/// Diagnostics as GitLab's code quality report, which a merge request shows beside its lines.
///
/// All workspaces are one list: the report knows nothing above a problem.
package enum DiagnosticsGitLab {
  package static func render(_ workspaces: [CheckedWorkspace]) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.beginArray()
    for workspace in workspaces {
      for (diagnostic, fingerprint) in workspace.fingerprinted {
        write(diagnostic, fingerprint, file: workspace.file(of: diagnostic.range), to: &writer)
      }
    }
    writer.endArray()
    writer.endLine()
    return writer.bytes
  }

  private static func write(
    _ diagnostic: Diagnostic, _ fingerprint: String, file: String, to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.name("description")
    writer.string(diagnostic.sentences.harmless)
    writer.name("check_name")
    writer.string(diagnostic.code.rawValue)
    writer.name("fingerprint")
    writer.string(fingerprint)
    writer.name("severity")
    writer.string(severity(diagnostic.severity))
    writer.name("location")
    writer.beginObject()
    writer.name("path")
    writer.string(file)
    writer.name("lines")
    writer.beginObject()
    writer.name("begin")
    writer.integer(max(1, diagnostic.range.line))
    writer.endObject()
    writer.endObject()
    writer.endObject()
  }

  /// An error keeps all plans from being made.
  private static func severity(_ severity: Severity) -> StaticString {
    switch severity {
    case .error: "critical"
    case .warning: "minor"
    case .note: "info"
    }
  }
}

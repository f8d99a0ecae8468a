import Diagnostics
import JSON
import Rendering

/// Diagnostics as SARIF 2.1.0, which code scanning reads; each workspace is a run of its own.
package struct DiagnosticsSARIF {
  private var writer = JSONWriter(style: .pretty)

  /// `version` is the program's.
  package static func render(_ workspaces: [CheckedWorkspace], version: String) -> [UInt8] {
    var sarif = DiagnosticsSARIF()
    sarif.write(workspaces, version)
    return sarif.writer.bytes
  }

  private static let schema: StaticString =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private mutating func write(_ workspaces: [CheckedWorkspace], _ version: String) {
    writer.beginObject()
    writer.name("$schema")
    writer.string(Self.schema)
    writer.name("version")
    writer.string("2.1.0")
    writer.name("runs")
    writer.beginArray()
    for workspace in workspaces { write(workspace, version) }
    writer.endArray()
    writer.endObject()
    writer.endLine()
  }

  private mutating func write(_ workspace: CheckedWorkspace, _ version: String) {
    let rules = SARIFRules(for: workspace.diagnostics)
    writer.beginObject()
    rules.writeTool(version, to: &writer)
    writeIdentity(of: workspace)
    writeInvocation(of: workspace)
    writer.name("columnKind")
    writer.string("unicodeCodePoints")
    writer.name("results")
    writer.beginArray()
    for (diagnostic, fingerprint) in workspace.fingerprinted {
      write(diagnostic, fingerprint, of: workspace, index: rules.index(of: diagnostic.code))
    }
    writer.endArray()
    writer.endObject()
  }

  /// Code scanning takes runs of one identity for the same analysis, and the last for the latest.
  private mutating func writeIdentity(of workspace: CheckedWorkspace) {
    writer.name("automationDetails")
    writer.beginObject()
    writer.name("id")
    writer.string(
      workspace.path == "." ? "rollcall/" : "rollcall/\(workspace.path.harmless)/")
    writer.endObject()
    writer.name("originalUriBaseIds")
    writer.beginObject()
    writer.name(SARIFLocation.base)
    writer.beginObject()
    writer.name("description")
    SARIFMessage.write("The folder in which rollcall ran.", to: &writer)
    writer.endObject()
    writer.endObject()
  }

  private mutating func writeInvocation(of workspace: CheckedWorkspace) {
    writer.name("invocations")
    writer.beginArray()
    writer.beginObject()
    writer.name("executionSuccessful")
    writer.boolean(workspace.failures.isEmpty)
    if !workspace.failures.isEmpty {
      writer.name("toolExecutionNotifications")
      writer.beginArray()
      for failure in workspace.failures {
        writer.beginObject()
        writer.name("level")
        writer.string("error")
        writer.name("message")
        SARIFMessage.write(failure, to: &writer)
        writer.endObject()
      }
      writer.endArray()
    }
    writer.endObject()
    writer.endArray()
  }

  private mutating func write(
    _ diagnostic: Diagnostic, _ fingerprint: String, of workspace: CheckedWorkspace, index: Int
  ) {
    writer.beginObject()
    writer.name("ruleId")
    writer.string(diagnostic.code.rawValue)
    writer.name("ruleIndex")
    writer.integer(index)
    writer.name("level")
    writer.string(diagnostic.severity.rawValue)
    writer.name("message")
    SARIFMessage.write(diagnostic.sentences, to: &writer)
    writer.name("locations")
    writer.beginArray()
    SARIFLocation.write(diagnostic.range, of: workspace, to: &writer)
    writer.endArray()
    if let related = diagnostic.related {
      writer.name("relatedLocations")
      writer.beginArray()
      SARIFLocation.write(related, of: workspace, "The other place.", to: &writer)
      writer.endArray()
    }
    writer.name("partialFingerprints")
    writer.beginObject()
    writer.name("rollcallDiagnostic/v1")
    writer.string(fingerprint)
    writer.endObject()
    writer.endObject()
  }
}

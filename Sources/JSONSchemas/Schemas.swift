package import JSON
import Notifications

/// The JSON Schemas (2020-12) of the documents that people and programs exchange with Rollcall.
package enum Schemas: String, CaseIterable, Sendable {
  case manifest
  case workspace
  case plan
  case drift
  case export
  case notification

  /// As `schemas/NAME.schema.json` holds it.
  package var bytes: [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.write(json)
    writer.endLine()
    return writer.bytes
  }

  package var json: JSON {
    switch self {
    case .manifest: ManifestSchema.json
    case .workspace: WorkspaceSchema.json
    case .plan: PlanSchema.json
    case .drift: DriftSchema.json
    case .export: ExportSchema.json
    case .notification:
      Self.head("Rollcall notification", "What a webhook is told of a run.")
        .with(RunNotification.schema)
    }
  }

  package var fileName: String { rawValue + ".schema.json" }

  /// What every schema begins with.
  static func head(_ title: String, _ description: String) -> JSON {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": .string(title),
      "description": .string(description),
    ]
  }
}

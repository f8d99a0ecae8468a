import ArgumentParser
import Arguments
import DriftPages
import DriftReports
import Drifts
import JSON
import Rendering
import Running

/// What drifted in a workspace, on its way out.
struct DriftReport {
  enum Format: String, ReportFormat {
    case text
    case json
    case markdown
    case html
    case junit
    case prometheus

    /// Whether several workspaces are one document that none of them can write alone.
    var isOneDocument: Bool {
      switch self {
      case .text, .json, .markdown, .html: false
      case .junit, .prometheus: true
      }
    }

    /// node_exporter runs as somebody else, and there is no name and no address in its file.
    var isForEverybody: Bool { self == .prometheus }
  }

  let checked: CheckedDrift
  /// As it may be shown.
  let drift: Drift
  /// As it is, whoever may not see it.
  let found: Drift
  let header: DriftHeader
  let isVerbose: Bool
  /// How long a page of Markdown may be.
  let limit: Int

  func bytes(_ format: Format, _ style: TextStyle) -> [UInt8] {
    switch format {
    case .text: DriftText.render(drift, header: header, style: style, isVerbose: isVerbose)
    case .json: DriftDocumentWriter.write(document, style: .pretty)
    case .markdown: DriftMarkdown.render(drift, header: header, limit: limit)
    case .html: DriftHTML.render(document, header: header)
    case .junit, .prometheus: Self.document([checked], format, at: checked.time)
    }
  }

  private var document: DriftDocument {
    DriftDocument(drift: drift, toolVersion: Version.text)
  }

  /// One document for all of them.
  static func document(
    _ workspaces: [CheckedDrift], _ format: Format, at time: Int64
  ) -> [UInt8] {
    switch format {
    case .junit: DriftJUnit.render(workspaces, time: time)
    case .prometheus: DriftPrometheus.render(workspaces)
    case .text, .json, .markdown, .html: []
    }
  }
}

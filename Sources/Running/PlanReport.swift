import ArgumentParser
import Arguments
import JSON
import Model
import PlanPages
package import Plans
package import Rendering
package import Terminal

/// A plan on its way out: to standard output and to files, in the formats asked for.
package struct PlanReport {
  package enum Format: String, ReportFormat {
    case text
    case json
    case markdown
  }

  package let document: PlanDocument
  package let header: PlanHeader

  package init(document: PlanDocument, header: PlanHeader) {
    self.document = document
    self.header = header
  }

  package func write(
    _ outputs: Outputs<Format>, _ session: Session
  ) throws(CommandFailure) {
    let isVerbose = session.console.isVerbose
    try outputs.writeFiles(session) { format throws(CommandFailure) in
      bytes(format, .plain, isVerbose)
    }
    guard outputs.format == .text else {
      return try session.console.write(bytes(outputs.format, .plain, true))
    }
    try writeText(session.console)
  }

  /// Prints it for people.
  package func writeText(_ console: Console) throws(CommandFailure) {
    try PlanText.render(
      document.plan, header: header, style: console.style, isVerbose: console.isVerbose
    ) { bytes throws(CommandFailure) in try console.write(bytes) }
  }

  private func bytes(_ format: Format, _ style: TextStyle, _ isVerbose: Bool) -> [UInt8] {
    switch format {
    case .text:
      PlanText.render(document.plan, header: header, style: style, isVerbose: isVerbose)
    case .json: PlanDocumentWriter.write(document, style: .pretty)
    case .markdown: PlanMarkdown.render(document.plan, header: header)
    }
  }
}

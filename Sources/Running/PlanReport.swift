import ArgumentParser
import Arguments
import JSON
import Markdown
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
    case html
    case github
    case gitlab
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
    try outputs.writeFiles(session) { format throws(CommandFailure) in
      bytes(format, session)
    }
    guard outputs.format != .text else { return try writeText(session.console) }
    try session.console.write(bytes(outputs.format, session))
    if outputs.format == .github { summarize(session) }
  }

  /// The page of a step of GitHub, beside its annotations.
  private func summarize(_ session: Session) {
    guard let room = session.console.summaryRoom else { return }
    session.console.summarize(markdown(within: session.share(of: room)))
  }

  private func markdown(within limit: Int) -> [UInt8] {
    PlanMarkdown.render(document.plan, header: header, limit: limit)
  }

  /// Prints it for people.
  package func writeText(_ console: Console) throws(CommandFailure) {
    try PlanText.render(
      document.plan, header: header, style: console.style, isVerbose: console.isVerbose
    ) { bytes throws(CommandFailure) in try console.write(bytes) }
  }

  private func bytes(_ format: Format, _ session: Session) -> [UInt8] {
    let plan = document.plan
    return switch format {
    case .text:
      PlanText.render(plan, header: header, isVerbose: session.console.isVerbose)
    case .json: PlanDocumentWriter.write(document, style: .pretty)
    case .markdown: markdown(within: session.share(of: MarkdownLimit.comment))
    case .html: PlanHTML.render(document, header: header)
    case .github: PlanGitHub.render(plan, header: header)
    case .gitlab: PlanGitLab.render(plan)
    }
  }
}

import ArgumentParser
import Arguments
import JSON
import Markdown
import Model
import PlanPages
package import Plans
import Pseudonyms
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

  package internal(set) var document: PlanDocument
  package internal(set) var header: PlanHeader

  package init(document: PlanDocument, header: PlanHeader) {
    self.document = document
    self.header = header
  }

  /// Signs the document where there is a key.
  package mutating func seal(by sealing: PlanSealing, lifetime: Int64?) {
    document = sealing.sealed(document, lifetime: lifetime ?? Self.lifetime)
  }

  /// Keeps these out of lists of the unmanaged; what is done and documents know nothing of it.
  package mutating func hide(_ systemUsers: Set<String>) { header.hidden = systemUsers }

  /// A week: a pull request may wait that long for its review.
  private static let lifetime: Int64 = 7 * 86_400

  /// What readers get of it, who may be anybody.
  private func shown(_ session: Session) -> PlanReport {
    guard let redactor = session.redactor else { return self }
    var header = header
    header.targets = header.targets.map(redactor.number)
    header.hidden = Set(header.hidden.map(redactor.number))
    return PlanReport(document: redactor.document(document), header: header)
  }

  package func write(
    _ outputs: Outputs<Format>, _ session: Session
  ) throws(CommandFailure) {
    try shown(session).writeAsIs(outputs, session)
  }

  private func writeAsIs(
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
  package func writeText(_ session: Session) throws(CommandFailure) {
    try shown(session).writeText(session.console)
  }

  private func writeText(_ console: Console) throws(CommandFailure) {
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

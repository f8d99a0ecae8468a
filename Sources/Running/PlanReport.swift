import ArgumentParser
import Arguments
import JSON
import Model
package import Plans
import Pseudonyms
package import Rendering
package import Terminal

/// A plan on its way out: to standard output and to files, in the formats asked for.
package struct PlanReport {
  package enum Format: String, ReportFormat {
    case text
    case json
  }

  package internal(set) var document: PlanDocument
  package let header: PlanHeader

  package init(document: PlanDocument, header: PlanHeader) {
    self.document = document
    self.header = header
  }

  /// Signs the document where there is a key.
  package mutating func seal(by sealing: PlanSealing, lifetime: Int64?) {
    document = sealing.sealed(document, lifetime: lifetime ?? Self.lifetime)
  }

  /// A week: a pull request may wait that long for its review.
  private static let lifetime: Int64 = 7 * 86_400

  /// What readers get of it, who may be anybody.
  private func shown(_ session: Session) -> PlanReport {
    guard let redactor = session.redactor else { return self }
    var header = header
    header.targets = header.targets.map(redactor.number)
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
  package func writeText(_ session: Session) throws(CommandFailure) {
    try shown(session).writeText(session.console)
  }

  private func writeText(_ console: Console) throws(CommandFailure) {
    try PlanText.render(
      document.plan, header: header, style: console.style, isVerbose: console.isVerbose
    ) { bytes throws(CommandFailure) in try console.write(bytes) }
  }

  private func bytes(_ format: Format, _ style: TextStyle, _ isVerbose: Bool) -> [UInt8] {
    switch format {
    case .text:
      PlanText.render(document.plan, header: header, style: style, isVerbose: isVerbose)
    case .json: PlanDocumentWriter.write(document, style: .pretty)
    }
  }
}

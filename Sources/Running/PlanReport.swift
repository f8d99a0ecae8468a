import ArgumentParser
package import Arguments
import JSON
import Model
package import Plans
package import Rendering
import Surroundings
package import Terminal

/// A plan on its way out: to standard output and to files, in the formats asked for.
package struct PlanReport {
  package enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  package let document: PlanDocument
  package let header: PlanHeader

  package init(document: PlanDocument, header: PlanHeader) {
    self.document = document
    self.header = header
  }

  /// Writes each output and prints in `format`; all formats are checked before any is written.
  package func write(
    _ format: Format, _ outputs: [OutputTarget], _ console: Console
  ) throws(CommandFailure) {
    let files = try outputs.map { output throws(CommandFailure) in
      (output.file, try Self.format(output, default: format))
    }
    for (file, format) in files {
      do {
        try PrivateFile.write(bytes(format, .plain, console.isVerbose), to: file)
      } catch {
        throw CommandFailure(error)
      }
    }
    guard format == .text else { return try console.write(bytes(format, .plain, true)) }
    try PlanText.render(
      document.plan, header: header, style: console.style, isVerbose: console.isVerbose
    ) { bytes throws(CommandFailure) in try console.write(bytes) }
  }

  /// Refuses formats that aren't known.
  package static func check(_ outputs: [OutputTarget]) throws(CommandFailure) {
    for output in outputs { _ = try format(output, default: .text) }
  }

  private func bytes(_ format: Format, _ style: TextStyle, _ isVerbose: Bool) -> [UInt8] {
    switch format {
    case .text:
      PlanText.render(document.plan, header: header, style: style, isVerbose: isVerbose)
    case .json: PlanDocumentWriter.write(document, style: .pretty)
    }
  }

  private static func format(
    _ output: OutputTarget, default format: Format
  ) throws(CommandFailure) -> Format {
    guard let name = output.format else { return format }
    guard let known = Format(rawValue: name) else {
      let names = Format.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandFailure(.usage, "--output \(name)=…: the formats are \(names).")
    }
    return known
  }
}

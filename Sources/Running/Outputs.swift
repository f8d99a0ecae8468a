package import Arguments
package import Rendering
import Surroundings
package import Terminal

/// Where a report goes: to standard output in one format, and to files in others.
package struct Outputs<Format: ReportFormat>: Sendable {
  package let format: Format
  private let files: [(path: String, format: Format)]

  /// Refuses formats that the command doesn't have, before anything is done.
  package init(_ format: Format, _ targets: [OutputTarget]) throws(CommandFailure) {
    self.format = format
    files = try targets.map { target throws(CommandFailure) in
      (target.file, try Self.format(of: target, default: format))
    }
  }

  /// Whether anything but `text` on standard output is asked for.
  package var leavesTerminal: Bool { format.rawValue != "text" || !files.isEmpty }

  /// Writes each file, then prints.
  package func write(
    _ session: Session, _ render: (Format, TextStyle) throws(CommandFailure) -> [UInt8]
  ) throws(CommandFailure) {
    try writeFiles(session) { format throws(CommandFailure) in try render(format, .plain) }
    try session.console.write(try render(format, session.console.style))
  }

  /// Refuses files that are Rollcall's own.
  package func check(_ session: Session) throws(CommandFailure) {
    for file in files { try session.check(output: session.output(file.path)) }
  }

  /// Writes each file, whole or not at all.
  package func writeFiles(
    _ session: Session, _ render: (Format) throws(CommandFailure) -> [UInt8]
  ) throws(CommandFailure) {
    try check(session)
    for file in files {
      let bytes = try render(file.format)
      do {
        let access: PrivateFile.Access = file.format.isForEverybody ? .everybody : .owner
        try PrivateFile.write(bytes, to: session.output(file.path), readableBy: access)
      } catch {
        throw CommandFailure(error)
      }
    }
  }

  private static func format(
    of target: OutputTarget, default format: Format
  ) throws(CommandFailure) -> Format {
    guard !OutputTarget.isManifest(target.file) else {
      throw CommandFailure(.usage, OutputTarget.refusal(of: target.file))
    }
    guard let name = target.format else { return format }
    guard let known = Format(rawValue: name) else {
      let names = Format.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandFailure(.usage, "--output \(name)=…: the formats are \(names).")
    }
    return known
  }
}

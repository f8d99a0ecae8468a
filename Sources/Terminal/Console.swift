import Foundation
import Logging
package import Rendering

/// The one place that writes: results to standard output, everything else to standard error.
package struct Console: Sendable {
  package let style: TextStyle
  package let isQuiet: Bool
  package let isVerbose: Bool
  private let log: Logger
  let statusLine = StatusLine()

  /// Whether somebody sits in front of it and can answer.
  package let isInteractive: Bool
  /// Whether progress may be drawn.
  package let showsProgress: Bool

  package init(
    color: ColorChoice, quiet: Bool, verbose: Bool, format: LogFormat,
    environment: [String: String]
  ) {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    style = color.isOn(isTerminal: isTerminal, environment) ? .colored : .plain
    isQuiet = quiet
    isVerbose = verbose
    isInteractive = isTerminal && isatty(STDIN_FILENO) == 1
    showsProgress = isatty(STDERR_FILENO) == 1 && !quiet && format == .text
    let level: Logger.Level = verbose ? .debug : quiet ? .error : .notice
    log = Logger(label: "rollcall") { [statusLine] _ in
      StandardErrorLog(format: format, logLevel: level, on: statusLine)
    }
  }

  /// Says on standard error, before there is a console, why the arguments are refused.
  package static func refuse(_ message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.map { String($0).harmless + "\n" }.joined()
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Writes a result.
  ///
  /// A report that can't be written whole is a failure.
  package func write(_ bytes: [UInt8]) throws(CommandFailure) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw CommandFailure(.failed, "Standard output can't be written to.")
    }
  }

  package func write(_ text: String) throws(CommandFailure) {
    try write(Array(text.utf8))
  }

  /// Something the user should know and may have overlooked.
  package func warn(_ message: String) { log.warning("\(message)") }

  /// What is going on; `--quiet` keeps it away.
  package func note(_ message: String) { log.notice("\(message)") }

  /// For `--verbose`.
  package func detail(_ message: String) { log.debug("\(message)") }

  package func fail(_ message: String) { log.error("\(message)") }

  /// Asks on the terminal; nil when the answer can't be read.
  package func ask(_ question: String) -> String? {
    StandardErrorLog.write(Array(question.utf8))
    return readLine()?.trimmingCharacters(in: .whitespaces)
  }
}

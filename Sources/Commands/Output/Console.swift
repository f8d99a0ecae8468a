import Foundation
import Logging
import Rendering

/// The one place that writes: results to standard output, everything else to standard error.
struct Console: Sendable {
  let style: TextStyle
  let isQuiet: Bool
  let isVerbose: Bool
  private let log: Logger

  /// Whether somebody sits in front of it and can answer.
  let isInteractive: Bool
  /// Whether progress may be drawn.
  let showsProgress: Bool

  init(_ options: GlobalOptions, environment: [String: String]) {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    style = options.color.isOn(isTerminal: isTerminal, environment) ? .colored : .plain
    isQuiet = options.quiet
    isVerbose = options.verbose
    isInteractive = isTerminal && isatty(STDIN_FILENO) == 1
    showsProgress = isatty(STDERR_FILENO) == 1 && !options.quiet
    let level: Logger.Level = options.verbose ? .debug : options.quiet ? .error : .notice
    let format = options.logFormat
    log = Logger(label: "rollcall") { _ in StandardErrorLog(format: format, logLevel: level) }
  }

  /// Writes a result.
  ///
  /// A report that can't be written whole is a failure.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw CommandFailure(.failed, "Standard output can't be written to.")
    }
  }

  func write(_ text: String) throws(CommandFailure) {
    try write(Array(text.utf8))
  }

  /// Something the user should know and may have overlooked.
  func warn(_ message: String) { log.warning("\(message)") }

  /// What is going on; `--quiet` keeps it away.
  func note(_ message: String) { log.notice("\(message)") }

  /// For `--verbose`.
  func detail(_ message: String) { log.debug("\(message)") }

  func fail(_ message: String) { log.error("\(message)") }

  /// Asks on the terminal; nil when the answer can't be read.
  func ask(_ question: String) -> String? {
    FileHandle.standardError.write(Data(question.utf8))
    return readLine()?.trimmingCharacters(in: .whitespaces)
  }

  /// Draws how far the work is, over and over on one line.
  func progress(_ what: String, _ done: Int, of total: Int) {
    guard showsProgress else { return }
    let end = done == total ? "\n" : ""
    FileHandle.standardError.write(Data("\r\(what) \(done) of \(total)\(end)".utf8))
  }
}

import Foundation
import Logging
package import Rendering

/// The one place that writes: results to standard output, everything else to standard error.
package struct Console: Sendable {
  package let style: TextStyle
  package let isQuiet: Bool
  package let isVerbose: Bool
  private let format: LogFormat
  /// What is done to every sentence on standard error before anybody sees it.
  private var redact: @Sendable (String) -> String = { $0 }
  private let log: Logger
  let statusLine: StatusLine
  private let results: @Sendable ([UInt8]) throws(CommandFailure) -> Void
  private let summary: StepSummary?
  /// Keeps what is for the step's summary until its turn comes.
  private let held: HeldOutput?

  /// The columns of the terminal that results go to; nil where they go anywhere else.
  package let width: Int?
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
    self.format = format
    width = isTerminal ? TerminalWidth.current : nil
    isInteractive = isTerminal && isatty(STDIN_FILENO) == 1
    showsProgress = isatty(STDERR_FILENO) == 1 && !quiet && format == .text
    statusLine = StatusLine()
    log = Self.log(quiet, verbose, StandardErrorLog(format: format, on: statusLine))
    results = Self.writeToStandardOutput
    summary = StepSummary(environment)
    held = nil
  }

  /// The same console for one of several workspaces: nobody is asked, and `output` gets it all.
  package init(_ console: Console, for workspace: String, holding output: HeldOutput) {
    style = console.style
    isQuiet = console.isQuiet
    isVerbose = console.isVerbose
    format = console.format
    redact = console.redact
    width = nil
    isInteractive = false
    showsProgress = false
    statusLine = StatusLine { output.hold(.event($0)) }
    let handler = StandardErrorLog(format: format, about: workspace, on: statusLine)
    log = Self.log(isQuiet, isVerbose, handler)
    results = { output.hold(.result($0)) }
    summary = console.summary
    held = output
  }

  /// The same console, which does this to every sentence first.
  package func redacting(_ redact: @escaping @Sendable (String) -> String) -> Console {
    var console = self
    console.redact = redact
    return console
  }

  private static func log(_ quiet: Bool, _ verbose: Bool, _ handler: StandardErrorLog) -> Logger {
    var log = Logger(label: "rollcall") { _ in handler }
    log.logLevel = verbose ? .debug : quiet ? .error : .notice
    return log
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
    statusLine.clear()
    try results(bytes)
  }

  package func write(_ text: String) throws(CommandFailure) {
    try write(Array(text.utf8))
  }

  /// Says what was held back, in the order in which it came; results only if they are wanted.
  package func release(_ output: HeldOutput, withResults: Bool = true) throws(CommandFailure) {
    for piece in output.pieces {
      switch piece {
      case .event(let lines): statusLine.say(lines)
      case .result(let bytes): if withResults { try write(bytes) }
      case .summary(let bytes): summarize(bytes)
      }
    }
  }

  /// How many more bytes the summary of a CI step takes; nil when nobody asks for one.
  package var summaryRoom: Int? { summary?.room }

  /// Adds Markdown to the summary of a CI step.
  ///
  /// The log has it all, so that a summary that can't be written fails nothing.
  package func summarize(_ bytes: [UInt8]) {
    if let held { return held.hold(.summary(bytes)) }
    guard let summary, let problem = summary.append(bytes) else { return }
    warn("The summary of this step \(problem).")
  }

  private static func writeToStandardOutput(_ bytes: [UInt8]) throws(CommandFailure) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw CommandFailure(.failed, "Standard output can't be written to.")
    }
  }

  /// Something the user should know and may have overlooked.
  package func warn(_ message: String) { log.warning("\(redact(message))") }

  /// What is going on; `--quiet` keeps it away.
  package func note(_ message: String) { log.notice("\(redact(message))") }

  /// For `--verbose`.
  package func detail(_ message: String) { log.debug("\(redact(message))") }

  package func fail(_ message: String) { log.error("\(redact(message))") }

  /// Whole lines of explanation, made harmless already, on standard error.
  package func explain(_ lines: [UInt8]) { statusLine.say(lines) }

  /// Asks on the terminal; nil when the answer can't be read.
  package func ask(_ question: String) -> String? {
    StandardErrorLog.write(Array(question.utf8))
    return readLine()?.trimmingCharacters(in: .whitespaces)
  }
}

package import ArgumentParser
package import Arguments
package import Terminal

/// A command of the program: it performs, and says how it ended.
package protocol Subcommand: AsyncParsableCommand {
  var options: GlobalOptions { get }

  /// What all that it says is to be without; nothing, for a command that doesn't offer it.
  var redact: Redaction? { get }

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus
}

extension Subcommand {
  package var redact: Redaction? { nil }

  package func run() async throws {
    var session = Session(options)
    do {
      if redact != nil { session = try session.redacting() }
      let status = try await perform(session)
      if status != .done { throw ExitCode(status.rawValue) }
    } catch let failure as CommandFailure {
      for message in session.shown(failure).messages { session.console.fail(message) }
      throw ExitCode(failure.status.rawValue)
    }
  }
}

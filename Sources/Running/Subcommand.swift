package import ArgumentParser
package import Arguments
package import Terminal

/// A command of the program: it performs, and says how it ended.
package protocol Subcommand: AsyncParsableCommand {
  var options: GlobalOptions { get }

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus
}

extension Subcommand {
  package func run() async throws {
    let session = Session(options)
    do {
      let status = try await perform(session)
      if status != .done { throw ExitCode(status.rawValue) }
    } catch let failure as CommandFailure {
      for message in failure.messages { session.console.fail(message) }
      throw ExitCode(failure.status.rawValue)
    }
  }
}

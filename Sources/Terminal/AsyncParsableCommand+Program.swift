package import ArgumentParser
import Foundation

extension AsyncParsableCommand {
  /// Runs a program with these arguments, without its name, and ends it.
  package static func runProgram(_ arguments: [String]) async -> Never {
    do {
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      exit()
    } catch {
      guard !(error is ExitCode), exitCode(for: error) == .validationFailure else {
        exit(withError: error)
      }
      // The message quotes what was typed, or what a script passed on.
      Console.refuse(fullMessage(for: error))
      Foundation.exit(ExitStatus.usage.rawValue)
    }
  }
}

package import ArgumentParser
import Foundation

extension AsyncParsableCommand {
  /// The words behind the program's name.
  ///
  /// Where the system doesn't tell how the program was called, it ends: nothing was asked of it is
  /// another thing, which is answered with help and success.
  package static func words(of commandLine: [String]) -> [String] {
    guard !commandLine.isEmpty else {
      Console.refuse("The system doesn't tell how the program was called.")
      Foundation.exit(ExitStatus.failed.rawValue)
    }
    return Array(commandLine.dropFirst())
  }

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

import ArgumentParser

/// Lets options that every command has stand before the command, as `git -C DIR status` does.
enum ArgumentOrder {
  private static let withValue: Set = [
    "-C", "--chdir", "--store", "--color", "--log-format", "--role",
  ]
  private static let flags: Set = ["-q", "--quiet", "-v", "--verbose"]

  /// The same arguments with such leading options moved behind the command's name.
  static func normalized(
    _ arguments: [String], commands: [any ParsableCommand.Type]
  ) -> [String] {
    var index = 0
    while index < arguments.count {
      let word = arguments[index]
      if flags.contains(word) || withValue.contains(where: { word.hasPrefix($0 + "=") }) {
        index += 1
      } else if withValue.contains(word) {
        index += 2
      } else {
        break
      }
    }
    guard index > 0, index < arguments.count, !arguments[index].hasPrefix("-") else {
      return arguments
    }
    let end = index + names(in: arguments[index...], commands)
    return Array(arguments[index..<end] + arguments[..<index] + arguments[end...])
  }

  /// How many words name the command: `outbox retry` are two; at least one is taken for a name.
  private static func names(
    in words: ArraySlice<String>, _ commands: [any ParsableCommand.Type]
  ) -> Int {
    guard let word = words.first,
      let command = commands.first(where: { $0.configuration.commandName == word }),
      let next = words.dropFirst().first,
      command.configuration.subcommands.contains(where: { $0.configuration.commandName == next })
    else { return 1 }
    return 1 + names(in: words.dropFirst(), command.configuration.subcommands)
  }
}

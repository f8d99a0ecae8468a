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
    guard index > 0, index < arguments.count, !arguments[index].hasPrefix("-"),
      !isAboutSomebodyElse(arguments, commandAt: index)
    else { return arguments }
    guard let count = names(in: arguments[index...], commands) else {
      return Array(arguments[index...])
    }
    let end = index + count
    return Array(arguments[index..<end] + arguments[..<index] + arguments[end...])
  }

  /// Whether a leading `--role` would come to mean the role that somebody else gets.
  private static func isAboutSomebodyElse(_ arguments: [String], commandAt index: Int) -> Bool {
    arguments[index...].prefix(2) == ["operator", "add"]
      && arguments[..<index].contains { $0 == "--role" || $0.hasPrefix("--role=") }
  }

  /// How many words name the command: `outbox retry` are two; at least one is taken for a name.
  ///
  /// Nil where a subcommand must follow and none does: such a command takes no options.
  private static func names(
    in words: ArraySlice<String>, _ commands: [any ParsableCommand.Type]
  ) -> Int? {
    guard let word = words.first,
      let command = commands.first(where: { $0.configuration.commandName == word })?.configuration,
      !command.subcommands.isEmpty
    else { return 1 }
    let next = words.dropFirst().first
    guard command.subcommands.contains(where: { $0.configuration.commandName == next }) else {
      return command.defaultSubcommand == nil ? nil : 1
    }
    return names(in: words.dropFirst(), command.subcommands).map { $0 + 1 }
  }
}

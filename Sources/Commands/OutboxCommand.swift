import ArgumentParser

/// `rollcall outbox`.
struct OutboxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outbox",
    abstract: "Show the mails that wait or failed, and try them again.",
    discussion: """
      Mails are sent by apply, right after the changes that they belong to are stored. What fails \
      for now waits for the next apply; what a server refuses for good is kept here as failed.

      EXAMPLES
        rollcall outbox                    which mails wait or failed, and why
        rollcall outbox --format json
        rollcall outbox retry 1044 1045    try the mails of these users again
      """,
    subcommands: [OutboxListCommand.self, OutboxRetryCommand.self],
    defaultSubcommand: OutboxListCommand.self)
}

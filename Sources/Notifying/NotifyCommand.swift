package import ArgumentParser

/// `rollcall notify`: the webhooks that are told of runs.
package struct NotifyCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "notify",
    abstract: "Try the webhooks that are told of runs.",
    discussion: """
      Which they are, and what they are told of, stands under `notify:` in rollcall.yaml.

      EXAMPLES
        rollcall notify test
        rollcall explain notify
      """,
    subcommands: [NotifyTestCommand.self])

  package init() {}
}

package import ArgumentParser
package import Terminal

/// Where a command works and how it speaks.
package struct CommonOptions: ParsableArguments, Sendable {
  @Option(
    name: [.customShort("C"), .long],
    help: ArgumentHelp("Work in the workspace of this folder.", valueName: "dir"),
    completion: .directory)
  package var chdir = "."

  @Option(help: ArgumentHelp("The store, in place of the workspace's.", valueName: "url"))
  package var store: String?

  @Option(help: "Whether to use colour.")
  package var color = ColorChoice.auto

  @Flag(name: .shortAndLong, help: "Say nothing but results and errors.")
  package var quiet = false

  @Flag(name: .shortAndLong, help: "Say more of what is going on.")
  package var verbose = false

  @Option(help: "How events on standard error look.")
  package var logFormat = LogFormat.text

  package init() {}
}

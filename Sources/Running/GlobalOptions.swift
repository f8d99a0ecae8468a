package import ArgumentParser
package import Fields
import Model
package import Terminal

/// The options that every command has.
package struct GlobalOptions: ParsableArguments, Sendable {
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

  @Option(help: "The role to run as.")
  package var role = Role.officeManager

  package init() {}
}

extension Role: ExpressibleByArgument {}

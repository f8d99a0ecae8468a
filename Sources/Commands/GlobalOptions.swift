import ArgumentParser
import Fields
import Model

/// The options that every command has.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: [.customShort("C"), .long],
    help: ArgumentHelp("Work in the workspace of this folder.", valueName: "dir"),
    completion: .directory)
  var chdir = "."

  @Option(help: ArgumentHelp("The store, in place of the workspace's.", valueName: "url"))
  var store: String?

  @Option(help: "Whether to use colour.")
  var color = ColorChoice.auto

  @Flag(name: .shortAndLong, help: "Say nothing but results and errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more of what is going on.")
  var verbose = false

  @Option(help: "How events on standard error look.")
  var logFormat = LogFormat.text

  @Option(help: "The role to run as.")
  var role = Role.officeManager
}

extension Role: ExpressibleByArgument {}

package import ArgumentParser
package import Fields
package import Terminal

/// The options that every command has, but for those that give somebody else a role.
package struct GlobalOptions: ParsableArguments, Sendable {
  @OptionGroup package var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      "Run as this role; it can be lower than yours, never higher.", valueName: "role"))
  package var role: Role?

  package init() {}

  /// Those of a command whose own `--role` is about somebody else.
  package init(_ common: CommonOptions) {
    self.init()
    self.common = common
    role = nil
  }
}

extension GlobalOptions {
  package var chdir: String {
    get { common.chdir }
    set { common.chdir = newValue }
  }

  package var store: String? { common.store }
  package var color: ColorChoice { common.color }
  package var quiet: Bool { common.quiet }
  package var verbose: Bool { common.verbose }
  package var logFormat: LogFormat { common.logFormat }
}

extension Role: ExpressibleByArgument {}

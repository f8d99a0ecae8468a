import ArgumentParser
import Arguments
import JSONSchemas
import Running
import Terminal

/// `rollcall schema`.
struct SchemaCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print a JSON Schema, for editors and checkers.",
    discussion: """
      EXAMPLES
        rollcall schema manifest > manifest.schema.json

      Then, as the first line of a manifest:
        # yaml-language-server: $schema=manifest.schema.json
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "Which schema.")
  var name: Schemas

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    try session.console.write(name.bytes)
    return .done
  }
}

extension Schemas: ExpressibleByArgument {}

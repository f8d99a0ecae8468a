import ArgumentParser
import Arguments
import Running
import Terminal

/// `rollcall operator list`.
struct OperatorListCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the operators, those revoked included.",
    discussion: """
      EXAMPLES
        rollcall operator list
        rollcall operator list --format json
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "How it looks.")
  var format = ListingFormat.text

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let operators = try OperatorOffice(session).operators()
    try session.console.write(
      format == .json
        ? OperatorListing.json(operators)
        : OperatorListing.text(operators, style: session.console.style))
    return .done
  }
}

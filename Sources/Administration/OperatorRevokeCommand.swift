import ArgumentParser
import Arguments
import Running
import Terminal

/// `rollcall operator revoke`.
struct OperatorRevokeCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "End an operator's token.",
    discussion: """
      The token opens nothing from then on; a run that has begun ends its work. The name stays in \
      the history and is not given again. The last operator who can add others can't be revoked.

      EXAMPLES
        rollcall operator revoke sam
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The operator's name.")
  var name: String

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    try OperatorOffice(session).revoke(name)
    session.console.note("Revoked \(name).")
    return .done
  }
}

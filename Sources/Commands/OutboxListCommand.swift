import ArgumentParser
import Arguments
import Listings
import Running
import Surroundings
import Terminal

/// `rollcall outbox list`.
struct OutboxListCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the mails that wait or failed, oldest first.",
    discussion: """
      EXAMPLES
        rollcall outbox list
        rollcall outbox list --failed --format json
      """)

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Only mails that failed for good.")
  var failed = false

  @Option(help: "How it looks.")
  var format = ListingFormat.text

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let (folder, workspace) = try session.settings()
    let address = try StoreAddress(session, folder, workspace)
    let store = try address.openForReading(workspace).store
    let entries = try OutboxReading.entries(store, workspace).filter { !failed || $0.hasFailed }
    try session.console.write(
      format == .json
        ? OutboxJSON.render(entries)
        : OutboxText.render(entries, now: SystemTime.now, style: session.console.style))
    return .done
  }
}

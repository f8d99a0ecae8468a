import ArgumentParser
import Arguments
import Fields
import Foundation
import Listings
import Manifests
import Rendering
import Running
import Storage
import Surroundings
import Terminal

/// `rollcall history`.
struct HistoryCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show the audit log, newest first.",
    discussion: """
      EXAMPLES
        rollcall history
        rollcall history 1044
        rollcall history --since 2026-11-01 --format json
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("One user only.", valueName: "extension"))
  var user: String?

  @Option(
    help: ArgumentHelp(
      "From this day or moment on, in UTC: 2026-11-20 or 2026-11-20T08:00:00Z.", valueName: "date"))
  var since: PointInTime?

  @Option(help: "At most so many entries.")
  var limit = 1_000

  @Option(help: "How it looks.")
  var format = ListingFormat.text

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit \(limit): write a number above 0.") }
    guard user.map({ Extension($0) != nil }) ?? true else {
      throw ValidationError("\(user ?? ""): an extension has 2 to 16 digits.")
    }
  }

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let (folder, workspace) = try session.settings()
    let address = try StoreAddress(session, folder, workspace)
    let store = try address.openForReading(workspace).store
    let entries = try StoreReading.history(
      HistoryQuery(key: user, since: since?.seconds, limit: limit), store,
      organization: workspace.organization)
    try session.console.write(
      format == .json
        ? HistoryJSON.render(entries)
        : HistoryText.render(
          entries, style: session.console.style, width: session.console.width))
    return .done
  }
}

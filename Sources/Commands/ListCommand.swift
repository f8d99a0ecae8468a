import ArgumentParser
import Arguments
import Fields
import Listings
import Manifests
import Model
import Rendering
import Running
import Surroundings
import Terminal

/// `rollcall list`.
struct ListCommand: Subcommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case csv
  }

  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the stored users.",
    discussion: """
      Conditions add up: a user is listed when all of them hold.

      EXAMPLES
        rollcall list
        rollcall list --search lovelace
        rollcall list --status setup_required --site Boston
        rollcall list --unmanaged --format csv
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "Text in the extension, first or last name, site or department.")
  var search: String?

  @Option(help: "People with this account status.")
  var status: AccountStatus?

  @Option(help: "Users of this site.")
  var site: String?

  @Option(help: "Users of this department.")
  var department: String?

  @Flag(help: "Leave out queues, bridges and attendants.")
  var hideSystem = false

  @Flag(help: "Only users that no manifest names.")
  var unmanaged = false

  @Option(help: "How the list looks.")
  var format = Format.text

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let (loaded, workspace) = try await session.load()
    let address = try StoreAddress(session, loaded.folder, workspace)
    let store = try address.openForReading(workspace).store
    let rows = try StoreReading.rows(store, loaded.desired, organization: workspace.organization)
      .filter(matches)
    switch format {
    case .text: try session.console.write(UserListText.render(rows, style: session.console.style))
    case .json: try session.console.write(UserListJSON.render(rows))
    case .csv: try session.console.write(UserListCSV.render(rows))
    }
    return .done
  }

  private func matches(_ row: UserRow) -> Bool {
    let user = row.user
    if hideSystem, !user.isPerson { return false }
    if unmanaged, row.isManaged { return false }
    if let status, user.status != status { return false }
    if let site, user[.site]?.text != site { return false }
    if let department, user[.department]?.text != department { return false }
    return search.map { found($0.lowercased(), in: user) } ?? true
  }

  private func found(_ text: String, in user: StoredUser) -> Bool {
    let fields: [Field] = [.firstName, .lastName, .site, .department]
    let texts = [user.extension.text] + fields.compactMap { user[$0]?.text }
    return (texts + [user.name]).contains { $0.lowercased().contains(text) }
  }
}

extension AccountStatus: ExpressibleByArgument {}

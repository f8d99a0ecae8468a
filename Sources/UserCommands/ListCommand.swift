package import ArgumentParser
package import Arguments
import Listings
import Manifests
import Model
import Rendering
package import Running
import Searching
import Storage
import Surroundings
package import Terminal

/// `rollcall list`.
package struct ListCommand: Subcommand {
  package static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the stored users.",
    discussion: """
      Conditions add up: a user is listed when all of them hold; of one that is repeated, any. \
      Neither case nor accents count in --search, --site and --department.

      EXAMPLES
        rollcall list
        rollcall list --search 'ada lov'
        rollcall list --search '+1 617 555 0101'
        rollcall list --status new --status setup_required --site Boston
        rollcall list --hide-system --output csv=people.csv
        rollcall list --unmanaged --format csv
      """)

  @OptionGroup package var options: GlobalOptions

  @OptionGroup var conditions: ListConditions

  @Option(help: "How the list looks.")
  var format = UserListFormat.text

  @Option(help: ArgumentHelp("Write it to a file as well.", valueName: "format=file"))
  var output: [OutputTarget] = []

  package init() {}

  package func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let outputs = try Outputs(format, output)
    let place = try await ShownWorkspace(session)
    try check(place, outputs)
    let rows = try place.rows()
    let names = ListedNames(rows.lazy.map(\.user), place.resources, place.desired)
    let filter = try conditions.filter(names, place.routes)
    let list = list(of: rows, filter)
    hint(list, rows, filter.search, session)
    try outputs.writeFiles(session) { Self.bytes(of: list, $0) }
    let console = session.console
    try console.write(Self.bytes(of: list, format, console.style, console.width))
    return .done
  }

  /// Refuses what only whole manifests tell; a table for people just doesn't tell it.
  private func check(
    _ place: ShownWorkspace, _ outputs: Outputs<UserListFormat>
  ) throws(CommandFailure) {
    guard !place.knowsManaged else { return }
    guard !conditions.managed, !conditions.unmanaged, !outputs.leavesTerminal else {
      throw CommandFailure(
        .failed,
        "Who is managed isn't known before the manifests are correct, and --managed, --unmanaged "
          + "and the formats json and csv tell it: see `rollcall validate`.")
    }
  }

  private func list(of rows: [UserRow], _ filter: UserFilter) -> UserList {
    let found = rows.filter { filter.admits($0.user, isManaged: $0.isManaged) }
    let shown = conditions.hideSystem ? found.filter(\.user.isPerson) : found
    return UserList(shown, of: rows.count, hiddenSystemUsers: found.count - shown.count)
  }

  /// Says what may be misspelled where nothing is found.
  private func hint(_ list: UserList, _ rows: [UserRow], _ search: UserSearch?, _ session: Session)
  {
    guard list.rows.isEmpty, list.hiddenSystemUsers == 0,
      let suggestion = search?.suggestion(among: rows.map(\.user))
    else { return }
    session.console.note("Did you mean --search \(ShellWord.quoted(suggestion))?")
  }

  private static func bytes(
    of list: UserList, _ format: UserListFormat, _ style: TextStyle = .plain, _ width: Int? = nil
  ) -> [UInt8] {
    switch format {
    case .text: UserListText.render(list, style: style, width: width)
    case .json: UserListJSON.render(list.rows)
    case .csv: UserListCSV.render(list.rows)
    }
  }
}

import ArgumentParser
import Fields
import Model
import Searching
import Terminal

/// Which users are listed.
struct ListConditions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Words, all of them in the extension, first or last name, site or department; or an address, a phone number or a MAC address.",
      valueName: "text"))
  var search: String?

  @Option(help: "People with this account status; repeatable.")
  var status: [AccountStatus] = []

  @Option(help: ArgumentHelp("Users of this site; repeatable.", valueName: "name"))
  var site: [String] = []

  @Option(help: ArgumentHelp("Users of this department; repeatable.", valueName: "name"))
  var department: [String] = []

  @Option(help: "Users of this kind; repeatable.")
  var kind: [ListedKind] = []

  @Flag(help: "Leave out queues, bridges and attendants.")
  var hideSystem = false

  @Flag(help: "Only users that a manifest names.")
  var managed = false

  @Flag(help: "Only users that no manifest names.")
  var unmanaged = false

  func validate() throws {
    guard !managed || !unmanaged else {
      throw ValidationError("--managed and --unmanaged: nobody is both.")
    }
    guard search.map({ UserSearch($0) != nil }) ?? true else {
      throw ValidationError("--search: write a text to look for.")
    }
    guard !hideSystem || kind.isEmpty || kind.contains(where: \.isPerson) else {
      throw ValidationError("--hide-system leaves out what --kind asks for.")
    }
  }

  /// Refuses names that nobody and nothing has, as an empty list would say nothing of the mistake.
  func filter(
    _ names: ListedNames, _ routes: PhoneRoutes
  ) throws(CommandFailure) -> UserFilter {
    var filter = UserFilter()
    filter.search = search.flatMap { UserSearch($0, routes) }
    filter.statuses = Set(status)
    filter.kinds = Set(kind.map(\.name))
    filter.sites = try Self.meant(site, "site", names.sites)
    filter.departments = try Self.meant(department, "department", names.departments)
    filter.isManaged = managed ? true : unmanaged ? false : nil
    return filter
  }

  private static func meant(
    _ texts: [String], _ noun: String, _ names: KnownNames
  ) throws(CommandFailure) -> Set<String> {
    var result: Set<String> = []
    for text in texts {
      let meant = names.names(meant: text)
      guard !meant.isEmpty else {
        let hint = names.suggestion(for: text).map { " Did you mean \($0)?" } ?? ""
        throw CommandFailure(
          .failed,
          "--\(noun) \(text): there is no such \(noun), neither stored nor in a manifest.\(hint)")
      }
      result.formUnion(meant)
    }
    return result
  }
}

extension AccountStatus: ExpressibleByArgument {}

package import Fields
package import Importing
package import ManifestWriting
package import Model

/// What a CSV says of the organization as a whole, counted as its rows go by.
package struct ImportCensus {
  package private(set) var users = 0
  package private(set) var withoutPIN = 0
  package private(set) var pins = 0
  /// How many say how long phones ring.
  package private(set) var answerTimes = 0
  package private(set) var departments: Set<String> = []
  package private(set) var sites: Set<String> = []

  /// By field: how many rows leave it to the defaults of rollcall.yaml.
  package private(set) var filledIn: [Field: Int] = [:]
  private let defaults: [DesiredUser.Entry]

  package init(_ defaults: [DesiredUser.Entry] = []) {
    self.defaults = defaults
  }

  package mutating func note(_ user: PortalUser) {
    users += 1
    for field in WrittenUser(user, over: defaults).untouched where field.purpose == .stored {
      filledIn[field, default: 0] += 1
    }
    if let department = user[.department]?.text { departments.insert(department) }
    if let site = user[.site]?.text { sites.insert(site) }
    if user.hasPIN { pins += 1 }
    if user[.answeringRules] != nil { answerTimes += 1 }
    guard user[.kind]?.text ?? "person" == "person" else { return }
    if !user.hasPIN { withoutPIN += 1 }
  }

  /// One file a department or a site where there are several.
  package var usualSplit: ManifestSplit {
    departments.count > 1 ? .department : sites.count > 1 ? .site : .none
  }

  /// Departments and sites that are still to be declared.
  package func resources(besides declared: [ResourceKind: Set<String>]) -> [ResourceKind: [Item]] {
    var resources: [ResourceKind: [Item]] = [:]
    let filledIn = WrittenUser.names(in: defaults)
    for (kind, names) in [(ResourceKind.department, departments), (.site, sites)] {
      let new = names.union(filledIn[kind] ?? []).subtracting(declared[kind] ?? [])
      guard let table = ItemTable.table(of: kind) else { continue }
      let sorted = new.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      guard !sorted.isEmpty else { continue }
      resources[kind] = sorted.map { table.entry(named: $0) }
    }
    return resources
  }
}

extension WrittenUser {
  /// A row as a manifest says it; where the row is silent, the manifest is, too, and the defaults of
  /// rollcall.yaml hold.
  package init(_ user: PortalUser, over defaults: [DesiredUser.Entry] = []) {
    self.init(user.extension, values: user.values)
    self[.extension] = nil
    isSilent = true
    untouched = leaveRest(to: defaults)
  }
}

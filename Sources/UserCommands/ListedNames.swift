import Fields
import Model
import Searching

/// The names of sites and departments that users have or could have.
struct ListedNames {
  var sites = KnownNames()
  var departments = KnownNames()

  init(_ users: some Sequence<StoredUser>, _ stored: [ResourceKind: [Item]], _ desired: Desired) {
    var sites = Set(Self.keys(.site, stored, desired))
    var departments = Set(Self.keys(.department, stored, desired))
    for user in users {
      if let site = user[.site]?.text { sites.insert(site) }
      if let department = user[.department]?.text { departments.insert(department) }
    }
    self.sites = KnownNames(sites)
    self.departments = KnownNames(departments)
  }

  private static func keys(
    _ kind: ResourceKind, _ stored: [ResourceKind: [Item]], _ desired: Desired
  ) -> [String] {
    (stored[kind] ?? []).map(\.key) + (desired.resources[kind] ?? []).map(\.item.key)
  }
}

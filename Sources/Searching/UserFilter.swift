import Fields
package import Model

/// Conditions on users, which all must hold; an empty set is none.
package struct UserFilter: Sendable {
  package var search: UserSearch?
  package var statuses: Set<AccountStatus> = []
  package var kinds: Set<String> = []
  package var sites: Set<String> = []
  package var departments: Set<String> = []
  package var isManaged: Bool?

  package init() {}

  package func admits(_ user: StoredUser, isManaged: Bool) -> Bool {
    if let wanted = self.isManaged, wanted != isManaged { return false }
    if !statuses.isEmpty, !(user.status.map(statuses.contains) ?? false) { return false }
    return Self.has(user[.kind]?.text ?? "person", kinds) && Self.has(user[.site]?.text, sites)
      && Self.has(user[.department]?.text, departments) && search?.finds(user) ?? true
  }

  private static func has(_ text: String?, _ wanted: Set<String>) -> Bool {
    wanted.isEmpty || text.map(wanted.contains) ?? false
  }
}

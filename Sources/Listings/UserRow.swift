package import Model

/// One user in a list.
package struct UserRow: Sendable {
  package var user: StoredUser
  package var isManaged: Bool

  package init(_ user: StoredUser, isManaged: Bool) {
    self.user = user
    self.isManaged = isManaged
  }
}

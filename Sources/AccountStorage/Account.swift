package import Model

/// A user with what proves who they are.
package struct Account: Hashable, Sendable {
  package var user: StoredUser
  /// In `CredentialHash`'s text form; nil while no password is set.
  package var passwordHash: String?

  package init(user: StoredUser, passwordHash: String?) {
    self.user = user
    self.passwordHash = passwordHash
  }
}

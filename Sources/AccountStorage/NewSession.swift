package import Model

/// A browser that somebody signed in with.
package struct NewSession: Hashable, Sendable {
  /// SHA-256 of the session's token, hexadecimal; the token itself is in the browser alone.
  package var digest: String
  package var user: StoredUser.ID
  /// When it ends at the latest, seconds since 1970, UTC.
  package var expires: Int64

  /// The hash that the password was checked against: the session doesn't start when the user's
  /// is another by now; nil where the same change sets the password.
  package var passwordHash: String?

  package init(digest: String, user: StoredUser.ID, expires: Int64, passwordHash: String? = nil) {
    self.digest = digest
    self.user = user
    self.expires = expires
    self.passwordHash = passwordHash
  }
}

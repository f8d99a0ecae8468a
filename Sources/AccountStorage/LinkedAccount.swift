package import Storage

/// An account, as a link that works leads to it.
package struct LinkedAccount: Hashable, Sendable {
  package var account: Account
  package var kind: NewMail.Kind
  /// Seconds since 1970, UTC.
  package var expires: Int64
  /// From which the link's token was derived, hexadecimal.
  package var nonce: String

  package init(account: Account, kind: NewMail.Kind, expires: Int64, nonce: String) {
    self.account = account
    self.kind = kind
    self.expires = expires
    self.nonce = nonce
  }
}

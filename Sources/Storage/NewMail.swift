/// A mail with a link that a commit puts into the outbox, the link with it.
///
/// Storing it makes every earlier unused link to the same address expire.
package struct NewMail: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case welcome
    case recovery
  }

  package var kind: Kind
  /// As written, and canonical, which earlier links are found by.
  package var address: String
  package var canonicalAddress: String
  /// What the mail says besides the link, as JSON that only the mail's writer reads.
  package var content: String
  /// The link's token is derived from it; hexadecimal.
  package var nonce: String
  /// SHA-256 of the token, hexadecimal.
  package var tokenDigest: String
  package var messageID: String
  /// Seconds since 1970, UTC.
  package var expires: Int64

  package init(
    kind: Kind, address: String, canonicalAddress: String, content: String, nonce: String,
    tokenDigest: String, messageID: String, expires: Int64
  ) {
    self.kind = kind
    self.address = address
    self.canonicalAddress = canonicalAddress
    self.content = content
    self.nonce = nonce
    self.tokenDigest = tokenDigest
    self.messageID = messageID
    self.expires = expires
  }
}

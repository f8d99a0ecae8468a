/// A mail that a change puts into the outbox, its link with it.
package struct NewMail: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case welcome
    case recovery
    /// A notice, without a link.
    case passwordChanged = "password_changed"
  }

  package var kind: Kind
  /// As written, and canonical, which earlier links are found by.
  package var address: String
  package var canonicalAddress: String
  /// What the mail says besides the link, as JSON that only the mail's writer reads.
  package var content: String
  package var messageID: String
  /// Storing one makes every earlier unused link to the same address expire; nil for a notice.
  package var link: NewLink?

  package init(
    kind: Kind, address: String, canonicalAddress: String, content: String, messageID: String,
    link: NewLink?
  ) {
    self.kind = kind
    self.address = address
    self.canonicalAddress = canonicalAddress
    self.content = content
    self.messageID = messageID
    self.link = link
  }
}

/// The link that a mail carries; the token itself is nowhere.
package struct NewLink: Hashable, Sendable {
  /// The link's token is derived from it; hexadecimal.
  package var nonce: String
  /// SHA-256 of the token, hexadecimal.
  package var tokenDigest: String
  /// Seconds since 1970, UTC.
  package var expires: Int64

  package init(nonce: String, tokenDigest: String, expires: Int64) {
    self.nonce = nonce
    self.tokenDigest = tokenDigest
    self.expires = expires
  }
}

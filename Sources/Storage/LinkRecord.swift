/// A link that was made for a user; its token is not kept.
package struct LinkRecord: Hashable, Sendable {
  package var kind: NewMail.Kind
  package var address: String
  /// Seconds since 1970, UTC.
  package var created: Int64
  package var expires: Int64
  package var used: Int64?

  package init(kind: NewMail.Kind, address: String, created: Int64, expires: Int64, used: Int64?) {
    self.kind = kind
    self.address = address
    self.created = created
    self.expires = expires
    self.used = used
  }
}

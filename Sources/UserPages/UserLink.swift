/// A link that was made for a user.
package struct UserLink: Hashable, Sendable {
  enum State: String {
    case unused
    case used
    case expired
  }

  /// `welcome` or `recovery`.
  package var kind: String
  package var address: String
  /// Seconds since 1970, UTC; so are the others.
  package var created: Int64
  package var expires: Int64
  package var used: Int64?

  package init(kind: String, address: String, created: Int64, expires: Int64, used: Int64?) {
    self.kind = kind
    self.address = address
    self.created = created
    self.expires = expires
    self.used = used
  }

  func state(at now: Int64) -> State {
    if used != nil { return .used }
    return expires <= now ? .expired : .unused
  }
}

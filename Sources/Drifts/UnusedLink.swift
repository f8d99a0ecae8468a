/// The latest link of a person who hasn't used it.
package struct UnusedLink: Hashable, Sendable {
  package var key: String
  package var name: String
  /// `welcome` or `recovery`.
  package var kind: String
  package var address: String
  /// Seconds since 1970, UTC.
  package var created: Int64
  package var expires: Int64
  /// Whether it had expired when the store was read.
  package var hasExpired: Bool

  package init(
    key: String, name: String, kind: String, address: String, created: Int64, expires: Int64,
    hasExpired: Bool
  ) {
    self.key = key
    self.name = name
    self.kind = kind
    self.address = address
    self.created = created
    self.expires = expires
    self.hasExpired = hasExpired
  }
}

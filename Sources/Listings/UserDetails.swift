package import Fields
package import Model
package import Plans

/// Everything there is to show about one stored user.
package struct UserDetails: Sendable {
  /// A link that was made for the user.
  package struct Link: Hashable, Sendable {
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
  }

  package var user: StoredUser
  package var data: UserData
  /// Where the manifest declares the user; nil when none does.
  package var source: ManifestPlace?
  /// The fields that the manifest says.
  package var managed: [Field]
  package var links: [Link]
  package var mails: [OutboxEntry]
  /// Newest first.
  package var history: [HistoryEntry]
  /// Seconds since 1970, UTC, to tell expired links from open ones.
  package var now: Int64

  package init(
    _ user: StoredUser, data: UserData = UserData(), source: ManifestPlace? = nil,
    managed: [Field] = [], links: [Link] = [], mails: [OutboxEntry] = [],
    history: [HistoryEntry] = [],
    now: Int64
  ) {
    self.user = user
    self.data = data
    self.source = source
    self.managed = managed
    self.links = links
    self.mails = mails
    self.history = history
    self.now = now
  }

  /// `unused`, `used` or `expired`.
  func state(of link: Link) -> String {
    if link.used != nil { return "used" }
    return link.expires <= now ? "expired" : "unused"
  }
}

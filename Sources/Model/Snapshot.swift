package import Fields

/// What the store holds: the phone system's users and what the ledger remembers of them.
///
/// Users that equal desired and have nothing due may be left out as `settled`: a plan made from
/// such a snapshot equals the plan made from the whole one.
package struct Snapshot: Sendable {
  /// A link that was sent, is unused and not expired.
  package struct OpenLink: Hashable, Sendable {
    /// In canonical form.
    package var address: String
    package var user: StoredUser.ID
    package var `extension`: String
    /// Seconds since 1970, UTC.
    package var expires: Int64

    package init(address: String, user: StoredUser.ID, extension: String, expires: Int64) {
      self.address = address
      self.user = user
      self.extension = `extension`
      self.expires = expires
    }
  }

  /// A mail with a link that waits to be sent, or that failed for good: nobody has its link.
  package struct UnsentMail: Hashable, Sendable {
    /// In canonical form.
    package var address: String
    /// `sendWelcome`, or `resetPassword` for a recovery link.
    package var cause: ActionKind
    package var hasFailed: Bool

    package init(address: String, cause: ActionKind, hasFailed: Bool) {
      self.address = address
      self.cause = cause
      self.hasFailed = hasFailed
    }

    /// Whether it goes when the user's address becomes `primary`, or already is, or their password
    /// is cleared; then what it answered is asked again.
    package func isWithdrawn(primary: String?, clearsPassword: Bool) -> Bool {
      address != primary || (clearsPassword && !hasFailed)
    }
  }

  /// Tells one store from another; a saved plan holds it.
  package var store: String
  package var resources: [ResourceKind: [Item]]
  package var users: [StoredUser]
  /// The managed users that are left out of `users`: as desired with nothing due, or out of area.
  package var settled: SettledUsers
  /// By user: the values last applied.
  package var applied: [StoredUser.ID: AppliedValues]
  /// By user; without those for `welcome: true` and the like, which no plan asks for.
  package var receipts: [StoredUser.ID: [Receipt]]
  package var data: [StoredUser.ID: UserData]
  package var openLinks: [OpenLink]
  package var unsentMails: [StoredUser.ID: [UnsentMail]]
  /// The stored agents of each call queue that the run's area is made of.
  package var supervised: [Extension: Set<Extension>]
  /// By user: what support was asked for.
  package var awaited: [StoredUser.ID: [AwaitedChange]]

  package init(
    store: String, resources: [ResourceKind: [Item]] = [:], users: [StoredUser] = [],
    settled: SettledUsers = SettledUsers(), applied: [StoredUser.ID: AppliedValues] = [:],
    receipts: [StoredUser.ID: [Receipt]] = [:], data: [StoredUser.ID: UserData] = [:],
    openLinks: [OpenLink] = [], unsentMails: [StoredUser.ID: [UnsentMail]] = [:],
    supervised: [Extension: Set<Extension>] = [:],
    awaited: [StoredUser.ID: [AwaitedChange]] = [:]
  ) {
    self.store = store
    self.resources = resources
    self.users = users
    self.settled = settled
    self.applied = applied
    self.receipts = receipts
    self.data = data
    self.openLinks = openLinks
    self.unsentMails = unsentMails
    self.supervised = supervised
    self.awaited = awaited
  }
}

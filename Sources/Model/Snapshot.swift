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

    package init(address: String, user: StoredUser.ID) {
      self.address = address
      self.user = user
    }
  }

  /// Tells one store from another; a saved plan holds it.
  package var store: String
  package var resources: [ResourceKind: [Item]]
  package var users: [StoredUser]
  /// The managed users that need nothing: as desired, with nothing due.
  package var settled: SettledUsers
  /// By user: the values last applied.
  package var applied: [StoredUser.ID: AppliedValues]
  /// By user; without those for `welcome: true` and the like, which no plan asks for.
  package var receipts: [StoredUser.ID: [Receipt]]
  package var data: [StoredUser.ID: UserData]
  package var openLinks: [OpenLink]

  package init(
    store: String, resources: [ResourceKind: [Item]] = [:], users: [StoredUser] = [],
    settled: SettledUsers = SettledUsers(), applied: [StoredUser.ID: AppliedValues] = [:],
    receipts: [StoredUser.ID: [Receipt]] = [:], data: [StoredUser.ID: UserData] = [:],
    openLinks: [OpenLink] = []
  ) {
    self.store = store
    self.resources = resources
    self.users = users
    self.settled = settled
    self.applied = applied
    self.receipts = receipts
    self.data = data
    self.openLinks = openLinks
  }
}

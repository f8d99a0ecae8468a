import Fields
package import Model

/// Counts people by account status, and notes whose the links and mails are, as users pass by.
///
/// Nobody else is held, however many there are.
package struct Census: Sendable {
  /// Somebody who has a link or a mail.
  struct Owner: Sendable {
    var number: Extension
    var name: String
    /// Nil for a system user.
    var status: AccountStatus?
  }

  private(set) var accounts: [AccountStatus: Int] = [:]
  /// Those within the run's area.
  private(set) var owners: [StoredUser.ID: Owner] = [:]
  let facts: LedgerFacts

  private let wanted: Set<StoredUser.ID>

  package init(_ facts: LedgerFacts) {
    self.facts = facts
    wanted = Set(facts.links.keys).union(facts.mails.lazy.map(\.user))
  }

  package mutating func add(_ user: StoredUser, _ part: AreaBounds.Part) {
    guard case .everything = part else { return }
    if let status = user.status { accounts[status, default: 0] += 1 }
    guard wanted.contains(user.id) else { return }
    owners[user.id] = Owner(number: user.extension, name: user.name, status: user.status)
  }
}

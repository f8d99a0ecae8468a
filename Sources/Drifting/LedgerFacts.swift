package import Drifts
package import Model

/// What the ledger knows besides a snapshot: links nobody used, and mails nobody got.
package struct LedgerFacts: Sendable {
  /// By user; the keys and names are not known yet.
  package var links: [StoredUser.ID: UnusedLink]
  package var mails: [(user: StoredUser.ID, mail: UnsentMail)]

  package init(
    links: [StoredUser.ID: UnusedLink] = [:],
    mails: [(user: StoredUser.ID, mail: UnsentMail)] = []
  ) {
    self.links = links
    self.mails = mails
  }
}

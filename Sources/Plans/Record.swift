package import Model

/// What the ledger shall remember of a user as last applied.
package struct Record: Hashable, Sendable {
  /// The stored extension, as in the user's actions.
  package var key: String
  package var values: AppliedValues
  /// Requests that creating the user answers, and the welcome that it owes while that is blocked.
  package var receipts: [Receipt]

  package init(key: String, values: AppliedValues, receipts: [Receipt] = []) {
    self.key = key
    self.values = values
    self.receipts = receipts
  }
}

package import Model

/// What the ledger shall remember of a user as last applied.
package struct Record: Hashable, Sendable {
  /// The stored extension, as in the user's actions.
  package var key: String
  /// Whether the user is created under the number of somebody who leaves it by the same plan.
  package var isSuccessor: Bool
  package var values: AppliedValues
  /// Requests that creating the user answers, and the welcome that it owes while that is blocked.
  package var receipts: [Receipt]

  package init(
    key: String, values: AppliedValues, receipts: [Receipt] = [], isSuccessor: Bool = false
  ) {
    self.key = key
    self.isSuccessor = isSuccessor
    self.values = values
    self.receipts = receipts
  }
}

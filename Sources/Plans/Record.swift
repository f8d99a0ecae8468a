package import Model

/// What the ledger shall remember of a user as last applied.
package struct Record: Hashable, Sendable {
  /// The stored extension, as in the user's actions.
  package var key: String
  package var values: AppliedValues
  /// The welcome that `welcome: true` asked for at creation and that is blocked for now.
  package var owesWelcome: Bool

  package init(key: String, values: AppliedValues, owesWelcome: Bool = false) {
    self.key = key
    self.values = values
    self.owesWelcome = owesWelcome
  }
}

/// A phone system and a ledger that change together.
package protocol Store: PhoneSystem, Ledger, OperatorLedger {
  /// Carries out all changes and records them, or none.
  ///
  /// Throws `.stale` when a user is not as its change expects it, `.lockLost` when the run no
  /// longer holds the lock. The sequence is read once, inside the transaction.
  func commit(
    _ run: Run, resources: [ResourceChange], users: some Sequence<UserChange>
  ) throws(StoreError)
}

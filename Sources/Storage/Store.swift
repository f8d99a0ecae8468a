package import Fields

/// A phone system and a ledger that change together.
package protocol Store: PhoneSystem, Ledger, OperatorLedger {
  /// Carries out all changes and records them, or none.
  ///
  /// Throws `.stale` when a user is not as its change expects it, `.lockLost` when the run no
  /// longer holds the lock. The sequence is read once, inside the transaction.
  func commit(
    _ run: Run, resources: [ResourceChange], users: some Sequence<UserChange>
  ) throws(StoreError)

  /// Fills an empty store with resources and new users as they are stored elsewhere, or not at all.
  ///
  /// Nothing counts as applied by it. Throws `.refused` when the organization has users, or
  /// resources that aren't among these as they are, `.lockLost` when the run no longer holds the
  /// lock.
  func load(
    _ run: Run, resources: [ResourceKind: [Item]], users: some Sequence<UserChange>,
    audit: AuditLine
  ) throws(StoreError)
}

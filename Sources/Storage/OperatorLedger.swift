/// Who may run what on an organization; without any operator, whoever can open the store may.
///
/// Operators of role `support` act on every organization of a store, the others on theirs. A store
/// knows tokens by their SHA-256 digests, hexadecimal. Times are seconds since 1970, UTC.
package protocol OperatorLedger: Sendable {
  /// Whether neither the organization nor support ever had an operator: then no token is needed.
  func isOpen() throws(StoreError) -> Bool

  /// The operator whose token has this digest, unless they were revoked or are another
  /// organization's.
  func `operator`(token digest: String) throws(StoreError) -> Operator?

  /// The organization's and support's, those revoked included, by name and then by creation.
  func operators() throws(StoreError) -> [Operator]

  /// Adds an operator, in the name of `author`, who is nil in an open store.
  ///
  /// Throws `.refused` when the name is taken, the author was revoked meanwhile, or the store is
  /// open no longer; and for an operator of role `support` unless one of them is the author, or
  /// no organization of the store has any operator.
  func add(
    _ operator: Operator, token digest: String, by author: Operator?, run: Run, audit: AuditLine
  ) throws(StoreError)

  /// Ends the token of the operator with this name from `run.time` on.
  ///
  /// Throws `.refused` when there is no such operator or they were revoked, when the author was
  /// meanwhile, when a supporter is to be revoked by somebody else than support, and when nobody
  /// would be left who may add operators.
  func revoke(
    _ name: String, by author: Operator, run: Run, audit: AuditLine
  ) throws(StoreError)
}

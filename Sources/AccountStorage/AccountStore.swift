import Model
package import Storage

/// What the portal asks of a store: accounts, sessions, and changes that people make themselves.
///
/// It needs no lock: each call is one transaction that checks what it depends on. Times are
/// seconds since 1970, UTC.
package protocol AccountStore: Sendable {
  /// The account that the link with this digest leads to, if the link works.
  ///
  /// It works while it is unused, not expired, not superseded, the user is a person, and the
  /// address that it went to is still the user's primary one. Looking doesn't use it up.
  func account(link digest: String, at now: Int64) throws(StoreError) -> LinkedAccount?

  /// The person with this login name in any case of letters; nil for system users too.
  func account(login name: String) throws(StoreError) -> Account?

  /// The account of a session that hasn't ended and was used at most `idle` seconds ago.
  ///
  /// It counts as used again from now on, which is written down at most once a minute.
  func account(
    session digest: String, at now: Int64, idle: Int64
  ) throws(StoreError) -> Account?

  /// Throws `.stale` when the user is gone or has another password by now.
  ///
  /// Sessions that have expired are forgotten.
  func startSession(_ session: NewSession, at now: Int64) throws(StoreError)

  /// Nothing happens when it has ended already.
  func endSession(_ digest: String) throws(StoreError)

  /// Makes the whole change, or none of it.
  ///
  /// Throws `.linkEnded` when the link works no longer, `.stale` when the account is not as the
  /// person saw it, its user is gone or is no person any longer, and `.refused` when a field is
  /// not a person's own, or a link would go to an address that has an open link for another user:
  /// one address has one valid link, and nobody ends somebody else's.
  ///
  /// A link of the portal ends earlier ones of the same user, and those that ended a month ago are
  /// forgotten then.
  func carryOut(_ change: AccountChange, at now: Int64) throws(StoreError)
}

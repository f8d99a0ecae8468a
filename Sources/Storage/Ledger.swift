package import Model

/// What Rollcall remembers: last applied values, receipts, links, mails, the audit log, the locks.
///
/// Times are seconds since 1970, UTC.
package protocol Ledger: Sendable {
  /// By user: the fingerprint recorded with the last applied values.
  func fingerprints() throws(StoreError) -> [StoredUser.ID: UInt64]

  /// The last applied values of these users, as they were recorded.
  func applied(for users: [StoredUser.ID]) throws(StoreError) -> [StoredUser.ID: String]

  /// By user: the receipts whose request is not `true`, and welcomes owed.
  func receipts() throws(StoreError) -> [StoredUser.ID: [Receipt]]

  /// Links that are unused and not expired at `now`.
  func openLinks(at now: Int64) throws(StoreError) -> [Snapshot.OpenLink]

  /// Every link made for a user, newest first.
  func links(of user: StoredUser.ID) throws(StoreError) -> [LinkRecord]

  /// By user: the latest link, unless it was used.
  func unusedLinks() throws(StoreError) -> [StoredUser.ID: LinkRecord]

  /// The audit log, newest first.
  func history(_ query: HistoryQuery) throws(StoreError) -> [AuditEntry]

  /// Hands over the lines of the audit log about these users: those of one extension together,
  /// newest first.
  func visitHistory(
    of extensions: [String], _ visit: (AuditEntry) -> Void
  ) throws(StoreError)

  /// The lines of the audit log by which a user got another extension, newest first.
  func renumberings() throws(StoreError) -> [AuditEntry]

  /// The mails that wait or failed, oldest first.
  func outbox() throws(StoreError) -> [OutboxMail]

  /// Records how the sending of a mail went, and extends the lease to `holder.leaseEnd`.
  ///
  /// A mail that was delivered leaves the outbox. Throws `.lockLost` when the holder holds the
  /// lock of its channel no longer: then somebody else may be sending the same mail.
  func record(
    _ outcome: MailOutcome, of mail: OutboxMail.ID, by holder: LockHolder, at now: Int64
  ) throws(StoreError)

  /// Lets a mail that failed for good wait again; its link works again.
  ///
  /// Throws `.refused` when the link can't work: it has expired, there is a newer one to its
  /// address, or the address is no longer the user's primary one. Throws `.lockLost` when the
  /// holder holds the lock of its channel no longer, and extends the lease otherwise.
  func retry(
    _ mail: OutboxMail.ID, by holder: LockHolder, at now: Int64
  ) throws(StoreError)

  /// The requests to support that were sent and not taken back, by user and field.
  func supportRequests() throws(StoreError) -> [SupportRequest]

  /// Remembers which requests to support are out, in place of all that were.
  ///
  /// Throws `.lockLost` when the run holds the lock no longer. A request is forgotten with its user.
  func remember(
    _ requests: [SupportRequest], by run: Run, audits: [AuditLine]
  ) throws(StoreError)

  /// Who holds the lock of a channel now, whether or not the lease is over.
  func lockHolder(of channel: Channel) throws(StoreError) -> LockHolder?

  /// Takes the lock of the holder's channel in this organization, or throws `.locked` with who holds it.
  ///
  /// A lock whose lease is over, or whose holder `isDead` says is gone, is taken over; its holder
  /// is returned.
  func acquireLock(
    _ holder: LockHolder, at now: Int64, isDead: (LockHolder) -> Bool
  ) throws(StoreError) -> LockHolder?

  /// Extends the lease of a lock that is held; throws `.lockLost` when it is held no longer.
  func renewLock(_ holder: LockHolder) throws(StoreError)

  /// Gives the lock back; nothing happens when somebody else took it over.
  func releaseLock(_ holder: LockHolder) throws(StoreError)

  /// Takes the lock from its holder, in the name of a run that doesn't hold it, and says so in the
  /// audit log.
  ///
  /// False when nobody holds it by now. Throws `.locked` when another holder does: what was seen of
  /// the one says nothing of the other.
  func endLock(
    of holder: LockHolder, by run: Run, audit: AuditLine
  ) throws(StoreError) -> Bool
}

import Plans

/// Drift in numbers.
package struct DriftSummary: Hashable, Sendable {
  /// What of the fields differs, over all users.
  package var fields = 0
  /// Of those, the ones that nobody is known to have changed.
  package var unknown = 0
  package var users = 0
  package var gone = 0
  /// Managed users of whom it can't be told which stored ones they are.
  package var unclear = 0
  package var unmanaged = 0
  package var outOfArea = 0
  package var needsSupport = 0
  /// Of those that need support, the ones that support was asked for.
  package var awaitingSupport = 0
  package var linksUnused = 0
  package var linksExpired = 0
  package var mailsWaiting = 0
  package var mailsFailed = 0
  package var pending = 0

  package init(_ drift: Drift) {
    for user in drift.changed {
      fields += user.changes.count
      unknown += user.changes.count { $0.author == nil }
    }
    users = drift.changed.count
    unclear = drift.gone.count { $0.fate == .unclear }
    gone = drift.gone.count - unclear
    unmanaged = drift.unmanaged.count
    outOfArea = drift.outOfArea.count
    needsSupport = drift.needsSupport.count
    awaitingSupport = drift.needsSupport.count { $0.awaitingSince != nil }
    linksExpired = drift.links.count(where: \.hasExpired)
    linksUnused = drift.links.count - linksExpired
    mailsFailed = drift.mails.count(where: \.hasFailed)
    mailsWaiting = drift.mails.count - mailsFailed
    pending = drift.pending.total
  }
}

package import Diagnostics
import Model
package import Storage

/// What the ledger of a whole store has to tell: who may use it, what waits, what was left behind.
package enum LedgerCheck {
  /// `isDead` says whether a lock's holder is gone for sure.
  package static func findings(
    in store: some Store, at now: Int64, isDead: (LockHolder) -> Bool
  ) throws(StoreError) -> [StoreFinding] {
    var findings = mails(try store.outbox())
    for channel in Channel.allCases {
      guard let holder = try store.lockHolder(of: channel) else { continue }
      if isDead(holder) {
        findings.append(left(holder, "and its process runs no longer"))
      } else if holder.leaseEnd <= now {
        findings.append(
          left(holder, "and its lease ended \(Timestamp.minute(of: holder.leaseEnd))"))
      }
    }
    return try store.isOpen() ? findings + [noOperators] : findings
  }

  private static let noOperators = StoreFinding(
    .noOperators,
    "There are no operators: the store is open as office_manager to whoever can open it.",
    remedy: "Run `rollcall operator add NAME --role office_manager` to have tokens asked for.")

  private static func left(_ holder: LockHolder, _ why: String) -> StoreFinding {
    let (lock, next) =
      switch holder.channel {
      case .run: ("lock of runs", "The next run takes it over")
      case .portal: ("portal's lock", "rollcall-portal takes it over in its next round")
      }
    return StoreFinding(
      .lockLeft,
      "The \(lock) is held by \(holder.who) on \(holder.host) (process \(holder.process)), "
        + "\(holder.purpose), since \(Timestamp.minute(of: holder.since)), \(why).",
      remedy: "\(next); nothing is to be done.")
  }

  private static func mails(_ mails: [OutboxMail]) -> [StoreFinding] {
    var findings: [StoreFinding] = []
    let failed = mails.count { $0.state == .failed }
    let waiting = mails.count - failed
    if waiting > 0 {
      findings.append(
        StoreFinding(
          .mailsWaiting, "\(waiting) \(waiting == 1 ? "mail waits" : "mails wait") to be sent.",
          remedy: "`rollcall outbox` says which and why; `rollcall apply` sends those of runs."))
    }
    if failed > 0 {
      findings.append(
        StoreFinding(
          .mailsFailed, "\(failed) \(failed == 1 ? "mail" : "mails") failed for good.",
          remedy: "`rollcall outbox` says which, why, and what to do."))
    }
    return findings
  }
}

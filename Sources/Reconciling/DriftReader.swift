import Drifting
package import Drifts
import FieldCoding
package import Model
package import Planning
package import Storage

/// Compares a store with what was last applied to it, and changes nothing.
package enum DriftReader {
  /// In one pass over the users, and one over the audit lines of those that differ.
  package static func read(
    _ store: some Store, for desired: Desired, _ rules: PlanRules, now: Int64
  ) throws(StoreError) -> Drift {
    var census = Census(try facts(store))
    let snapshot = try SnapshotReader.read(store, for: desired, rules, now: now) { user, part in
      census.add(user, part)
    }
    var detector = DriftDetector(desired, snapshot, rules, census)
    try search(store, for: &detector)
    return detector.drift(checked: now)
  }

  private static func search(
    _ store: some Store, for detector: inout DriftDetector
  ) throws(StoreError) {
    var damage: StoreError?
    // Nobody was stored when the store was filled: older lines are about others.
    let start =
      try store.history(HistoryQuery(key: AuditLine.loaded))
      .first { $0.resource == AuditLine.store && $0.action == AuditLine.load }?.id ?? 0
    while case let keys = detector.nextKeys(), !keys.isEmpty {
      try store.visitHistory(of: keys.sorted()) { entry in
        if entry.id > start { read(entry, &damage) { detector.add($0) } }
      }
    }
    if detector.wantsRenumberings {
      for entry in try store.renumberings() where entry.id > start {
        read(entry, &damage) { detector.addRenumbering($0) }
      }
    }
    if let damage { throw damage }
  }

  private static func read(
    _ entry: AuditEntry, _ damage: inout StoreError?, _ take: (AuditedLine) -> Void
  ) {
    do throws(JSONNode.Mismatch) {
      take(
        try AuditedLine(
          id: entry.id, action: entry.action, key: entry.key,
          author: ChangeAuthor(who: entry.who, role: entry.role, time: entry.time),
          changes: entry.changes))
    } catch {
      damage = .unusable(
        place: "audit log, line \(entry.id)", reason: "\(error.path) \(error.reason)")
    }
  }

  private static func facts(_ store: some Store) throws(StoreError) -> LedgerFacts {
    LedgerFacts(
      links: try store.unusedLinks().mapValues(link),
      mails: try store.outbox().map { ($0.user, mail($0)) })
  }

  private static func link(_ record: LinkRecord) -> UnusedLink {
    UnusedLink(
      key: "", name: "", kind: record.kind.rawValue, address: record.address,
      created: record.created, expires: record.expires, hasExpired: false)
  }

  private static func mail(_ mail: OutboxMail) -> UnsentMail {
    UnsentMail(
      key: mail.extension, name: "", kind: mail.mail.kind.rawValue, address: mail.mail.address,
      hasFailed: mail.state == .failed, attempts: mail.attempts, reason: mail.lastError,
      created: mail.created)
  }
}

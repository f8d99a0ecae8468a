package import Fields
package import Model
package import Storage
import Synchronization

/// A store whose n-th call fails, as a disk or a connection does.
package final class FaultyStore: Store {
  package enum Moment: CaseIterable, Sendable {
    /// Nothing was done.
    case before
    /// It was done, and the answer is lost.
    case after
  }

  package static let fault = StoreError.unusable(place: "faulty", reason: "an injected fault")

  let store: any Store
  private let failing: ClosedRange<Int>?
  private let moment: Moment
  private let count = Mutex(0)

  /// Calls are counted from 1; `persistent` makes every later one fail too.
  package init(_ store: any Store, failingAt call: Int?, _ moment: Moment, persistent: Bool = false)
  {
    self.store = store
    self.moment = moment
    failing = call.map { $0...(persistent ? Int.max : $0) }
  }

  /// How many calls there were.
  package var calls: Int { count.withLock { $0 } }

  func call<Result>(
    _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let number = count.withLock { count in
      count += 1
      return count
    }
    guard let failing, failing.contains(number) else { return try body() }
    if moment == .after { _ = try body() }
    throw Self.fault
  }
}

extension FaultyStore {
  package func identity() throws(StoreError) -> String {
    try call { () throws(StoreError) in try store.identity() }
  }

  package func resources() throws(StoreError) -> [ResourceKind: [Item]] {
    try call { () throws(StoreError) in try store.resources() }
  }

  package func visitUsers(_ visit: (StoredUser) -> Void) throws(StoreError) {
    try call { () throws(StoreError) in try store.visitUsers(visit) }
  }

  package func user(_ extension: Extension) throws(StoreError) -> StoredUser? {
    try call { () throws(StoreError) in try store.user(`extension`) }
  }

  package func userData() throws(StoreError) -> [StoredUser.ID: UserData] {
    try call { () throws(StoreError) in try store.userData() }
  }

  package func fingerprints() throws(StoreError) -> [StoredUser.ID: UInt64] {
    try call { () throws(StoreError) in try store.fingerprints() }
  }

  package func applied(
    for users: [StoredUser.ID]
  ) throws(StoreError) -> [StoredUser.ID: String] {
    try call { () throws(StoreError) in try store.applied(for: users) }
  }

  package func receipts() throws(StoreError) -> [StoredUser.ID: [Receipt]] {
    try call { () throws(StoreError) in try store.receipts() }
  }

  package func openLinks(at now: Int64) throws(StoreError) -> [Snapshot.OpenLink] {
    try call { () throws(StoreError) in try store.openLinks(at: now) }
  }

  package func links(of user: StoredUser.ID) throws(StoreError) -> [LinkRecord] {
    try call { () throws(StoreError) in try store.links(of: user) }
  }

  package func unusedLinks() throws(StoreError) -> [StoredUser.ID: LinkRecord] {
    try call { () throws(StoreError) in try store.unusedLinks() }
  }

  package func visitHistory(
    of extensions: [String], _ visit: (AuditEntry) -> Void
  ) throws(StoreError) {
    try call { () throws(StoreError) in try store.visitHistory(of: extensions, visit) }
  }

  package func renumberings() throws(StoreError) -> [AuditEntry] {
    try call { () throws(StoreError) in try store.renumberings() }
  }

  package func history(_ query: HistoryQuery) throws(StoreError) -> [AuditEntry] {
    try call { () throws(StoreError) in try store.history(query) }
  }

  package func outbox() throws(StoreError) -> [OutboxMail] {
    try call { () throws(StoreError) in try store.outbox() }
  }

  package func record(
    _ outcome: MailOutcome, of mail: OutboxMail.ID, by holder: LockHolder, at now: Int64
  ) throws(StoreError) {
    try call { () throws(StoreError) in
      try store.record(outcome, of: mail, by: holder, at: now)
    }
  }

  package func retry(
    _ mail: OutboxMail.ID, by holder: LockHolder, at now: Int64
  ) throws(StoreError) {
    try call { () throws(StoreError) in try store.retry(mail, by: holder, at: now) }
  }

  package func supportRequests() throws(StoreError) -> [SupportRequest] {
    try call { () throws(StoreError) in try store.supportRequests() }
  }

  package func remember(
    _ requests: [SupportRequest], by run: Run, audits: [AuditLine]
  ) throws(StoreError) {
    try call { () throws(StoreError) in try store.remember(requests, by: run, audits: audits) }
  }

  package func lockHolder(of channel: Channel) throws(StoreError) -> LockHolder? {
    try call { () throws(StoreError) in try store.lockHolder(of: channel) }
  }

  package func acquireLock(
    _ holder: LockHolder, at now: Int64, isDead: (LockHolder) -> Bool
  ) throws(StoreError) -> LockHolder? {
    try call { () throws(StoreError) in
      try store.acquireLock(holder, at: now, isDead: isDead)
    }
  }

  package func renewLock(_ holder: LockHolder) throws(StoreError) {
    try call { () throws(StoreError) in try store.renewLock(holder) }
  }

  package func releaseLock(_ holder: LockHolder) throws(StoreError) {
    try call { () throws(StoreError) in try store.releaseLock(holder) }
  }

  package func endLock(
    of holder: LockHolder, by run: Run, audit: AuditLine
  ) throws(StoreError) -> Bool {
    try call { () throws(StoreError) in try store.endLock(of: holder, by: run, audit: audit) }
  }

  package func commit(
    _ run: Run, resources: [ResourceChange], users: some Sequence<UserChange>
  ) throws(StoreError) {
    try call { () throws(StoreError) in
      try store.commit(run, resources: resources, users: users)
    }
  }

  package func load(
    _ run: Run, resources: [ResourceKind: [Item]], users: some Sequence<UserChange>,
    audit: AuditLine
  ) throws(StoreError) {
    try call { () throws(StoreError) in
      try store.load(run, resources: resources, users: users, audit: audit)
    }
  }
}

import Fields
package import Model
package import Storage
import Synchronization

extension MemoryStore {
  package func fingerprints() throws(StoreError) -> [StoredUser.ID: UInt64] {
    state.withLock { $0.applied.mapValues(\.fingerprint) }
  }

  package func applied(
    for users: [StoredUser.ID]
  ) throws(StoreError) -> [StoredUser.ID: String] {
    state.withLock { state in
      state.applied.filter { users.contains($0.key) }.mapValues(\.values)
    }
  }

  package func receipts() throws(StoreError) -> [StoredUser.ID: [Receipt]] {
    state.withLock { state in
      state.receipts.compactMapValues { receipts in
        let asked = receipts.filter { $0.request != "true" || $0.kind == .welcomeOwed }
        let sorted = asked.sorted {
          ($0.kind.rawValue, $0.request) < ($1.kind.rawValue, $1.request)
        }
        return sorted.isEmpty ? nil : sorted
      }
    }
  }

  package func openLinks(at now: Int64) throws(StoreError) -> [Snapshot.OpenLink] {
    state.withLock { state in
      state.links.filter { !$0.isSuperseded && $0.record.used == nil && $0.record.expires > now }
        .map { link in
          Snapshot.OpenLink(
            address: link.mail.canonicalAddress, user: link.user,
            extension: state.users[link.user]?.extension.text ?? "", expires: link.record.expires)
        }
    }
  }

  package func links(of user: StoredUser.ID) throws(StoreError) -> [LinkRecord] {
    state.withLock { $0.links.filter { $0.user == user }.map(\.record).reversed() }
  }

  package func history(_ query: HistoryQuery) throws(StoreError) -> [AuditEntry] {
    state.withLock { state in
      let wanted = state.audit.reversed().filter { entry in
        (query.key == nil || entry.key == query.key) && entry.time >= query.since ?? .min
      }
      return Array(wanted.prefix(max(0, query.limit)))
    }
  }

  package func outbox() throws(StoreError) -> [OutboxMail] {
    state.withLock { state in
      state.outbox.map { mail in
        var mail = mail
        mail.extension = state.users[mail.user]?.extension.text ?? mail.extension
        return mail
      }
    }
  }

  package func record(
    _ outcome: MailOutcome, of mail: OutboxMail.ID, at now: Int64
  ) throws(StoreError) {
    state.withLock { state in
      guard let place = state.outbox.firstIndex(where: { $0.id == mail }) else { return }
      switch outcome {
      case .delivered: state.outbox.remove(at: place)
      case .temporaryFailure(let reason): state.outbox[place].note(.waiting, reason)
      case .permanentFailure(let reason):
        state.outbox[place].note(.failed, reason)
        let digest = state.outbox[place].mail.tokenDigest
        state.supersede(at: now) { $0.mail.tokenDigest == digest }
      }
    }
  }

  package func acquireLock(
    _ holder: LockHolder, at now: Int64, isDead: (LockHolder) -> Bool
  ) throws(StoreError) -> LockHolder? {
    try state.withLock { state throws(StoreError) in
      let other = state.lock
      if let other, other.token != holder.token, other.leaseEnd > now, !isDead(other) {
        throw .locked(other)
      }
      state.lock = holder
      return other?.token == holder.token ? nil : other
    }
  }

  package func renewLock(_ holder: LockHolder) throws(StoreError) {
    try state.withLock { state throws(StoreError) in
      guard state.lock?.token == holder.token else { throw .lockLost }
      state.lock?.leaseEnd = holder.leaseEnd
    }
  }

  package func releaseLock(_ holder: LockHolder) throws(StoreError) {
    state.withLock { if $0.lock?.token == holder.token { $0.lock = nil } }
  }
}

extension OutboxMail {
  fileprivate mutating func note(_ state: State, _ reason: String) {
    self.state = state
    lastError = reason
    attempts += 1
  }
}

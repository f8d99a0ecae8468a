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
            address: link.canonicalAddress, user: link.user,
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

  package func unusedLinks() throws(StoreError) -> [StoredUser.ID: LinkRecord] {
    state.withLock { state in
      let latest = Dictionary(state.links.map { ($0.user, $0.record) }) { _, later in later }
      return latest.filter { $0.value.used == nil }
    }
  }

  package func visitHistory(
    of extensions: [String], _ visit: (AuditEntry) -> Void
  ) throws(StoreError) {
    let lines = state.withLock(\.audit).filter { $0.resource == "user" }
    let byKey = Dictionary(grouping: lines, by: \.key)
    for number in extensions { (byKey[number] ?? []).reversed().forEach(visit) }
  }

  package func renumberings() throws(StoreError) -> [AuditEntry] {
    state.withLock(\.audit).reversed().filter { line in
      line.resource == "user" && line.action == "update"
        && line.changes.contains(AuditEntry.renumberingMark)
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
    _ outcome: MailOutcome, of mail: OutboxMail.ID, by holder: LockHolder, at now: Int64
  ) throws(StoreError) {
    try state.withLock { state throws(StoreError) in
      try state.renew(holder)
      guard let place = state.outbox.firstIndex(where: { $0.id == mail }) else { return }
      switch outcome {
      case .delivered: state.outbox.remove(at: place)
      case .temporaryFailure(let reason): state.outbox[place].note(.waiting, reason)
      case .permanentFailure(let reason):
        state.outbox[place].note(.failed, reason)
        guard let digest = state.outbox[place].mail.link?.tokenDigest else { return }
        state.supersede(at: now) { $0.link.tokenDigest == digest }
      }
    }
  }

  package func retry(
    _ mail: OutboxMail.ID, by holder: LockHolder, at now: Int64
  ) throws(StoreError) {
    try state.withLock { state throws(StoreError) in
      guard state.locks[holder.channel]?.token == holder.token else { throw .lockLost }
      guard let place = state.outbox.firstIndex(where: { $0.id == mail }) else {
        throw .refused(reason: "The mail is in the outbox no longer.")
      }
      if state.outbox[place].state == .failed {
        try state.revive(state.outbox[place].mail.link, at: now)
        state.outbox[place].state = .waiting
      }
      try state.renew(holder)
    }
  }

  package func supportRequests() throws(StoreError) -> [SupportRequest] {
    state.withLock { state in
      state.supportRequests.sorted { ($0.user, $0.field) < ($1.user, $1.field) }
    }
  }

  package func remember(
    _ requests: [SupportRequest], by run: Run, audits: [AuditLine]
  ) throws(StoreError) {
    try state.withLock { state throws(StoreError) in
      guard state.locks[run.holder.channel]?.token == run.holder.token else { throw .lockLost }
      state.supportRequests = requests
      for line in audits { state.audit(line, run) }
    }
  }

  package func lockHolder(of channel: Channel) throws(StoreError) -> LockHolder? {
    state.withLock { $0.locks[channel] }
  }

  package func acquireLock(
    _ holder: LockHolder, at now: Int64, isDead: (LockHolder) -> Bool
  ) throws(StoreError) -> LockHolder? {
    try state.withLock { state throws(StoreError) in
      let other = state.locks[holder.channel]
      if let other, other.token != holder.token, other.leaseEnd > now, !isDead(other) {
        throw .locked(other)
      }
      state.locks[holder.channel] = holder
      return other?.token == holder.token ? nil : other
    }
  }

  package func renewLock(_ holder: LockHolder) throws(StoreError) {
    try state.withLock { state throws(StoreError) in try state.renew(holder) }
  }

  package func releaseLock(_ holder: LockHolder) throws(StoreError) {
    state.withLock { state in
      guard state.locks[holder.channel]?.token == holder.token else { return }
      state.locks[holder.channel] = nil
    }
  }

  package func endLock(
    of holder: LockHolder, by run: Run, audit: AuditLine
  ) throws(StoreError) -> Bool {
    try state.withLock { state throws(StoreError) in
      guard let present = state.locks[holder.channel] else { return false }
      guard present.token == holder.token else { throw .locked(present) }
      state.locks[holder.channel] = nil
      state.audit(audit, run)
      return true
    }
  }
}

extension OutboxMail {
  fileprivate mutating func note(_ state: State, _ reason: String) {
    self.state = state
    lastError = reason
    attempts += 1
  }
}

extension MemoryState {
  mutating func renew(_ holder: LockHolder) throws(StoreError) {
    guard locks[holder.channel]?.token == holder.token else { throw .lockLost }
    locks[holder.channel]?.leaseEnd = holder.leaseEnd
  }

  /// Makes the link of a failed mail work again, or says why it can't.
  fileprivate mutating func revive(_ made: NewLink?, at now: Int64) throws(StoreError) {
    guard let made else { return }
    guard let place = links.firstIndex(where: { $0.link == made }) else {
      throw .refused(reason: "The link is gone.")
    }
    let link = links[place]
    guard link.link.expires > now, link.record.used == nil else {
      throw .refused(reason: "The link has expired or was used.")
    }
    guard !links[(place + 1)...].contains(where: { $0.canonicalAddress == link.canonicalAddress })
    else { throw .refused(reason: "There is a newer link.") }
    guard users[link.user]?.primaryAddress == link.canonicalAddress else {
      throw .refused(reason: "The address is the user's no longer.")
    }
    links[place].isSuperseded = false
    links[place].record.expires = link.link.expires
  }
}

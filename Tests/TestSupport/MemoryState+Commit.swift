import Fields
import Model
import Storage

extension MemoryState {
  mutating func carryOut(_ change: ResourceChange, _ run: Run) throws(StoreError) {
    guard change.kind != .user else { throw .refused(reason: "a user is no resource") }
    resources[change.kind, default: [:]][change.item.key] =
      change.action == .remove ? nil : change.item
    audit(change.action, change.kind, key: change.item.key, change.audit, run)
  }

  mutating func carryOut(
    _ change: UserChange, _ run: Run, _ commit: inout MemoryCommit
  ) throws(StoreError) {
    let stale = StoreError.stale(extension: change.extension.text)
    var user: StoredUser
    switch change.target {
    case .new(let number):
      guard !change.removes else { throw stale }
      lastUser += 1
      user = StoredUser(id: lastUser, extension: number)
    case .existing(let id, let revision):
      guard let stored = users[id], stored.revision == revision else { throw stale }
      let lost = (data[id] ?? UserData()).restricted(to: change.destroys)
      if let expected = change.expectedData, !lost.isWithin(expected) { throw stale }
      user = stored
      if change.removes {
        commit.note(id)
        return remove(change, id, run)
      }
      user.extension = change.extension
    }
    try set(change, on: &user)
    try checkUnique(user, &commit)
    commit.note(user.id)
    let stored = users[user.id]
    if let stored, stored != user { user.revision += 1 }
    users[user.id] = user
    if let password = change.password { passwords[user.id] = password }
    if change.data != UserData() { data[user.id] = change.data }
    if !user.passwordSet { passwords[user.id] = nil }
    if stored?.passwordSet == true, !user.passwordSet { endSessions(of: user.id) }
    delete(change.deletes, of: user.id)
    if let stored {
      withdrawLinks(
        of: user.id, change, isReaddressed: stored.primaryAddress != user.primaryAddress, run)
    }
    try record(change, user.id, run)
  }

  private mutating func remove(_ change: UserChange, _ id: StoredUser.ID, _ run: Run) {
    forget(id)
    audit(change, run)
  }

  /// Deletes a user and all that is theirs, but for the audit log.
  mutating func forget(_ id: StoredUser.ID) {
    users[id] = nil
    passwords[id] = nil
    endSessions(of: id)
    data[id] = nil
    applied[id] = nil
    receipts[id] = nil
    links.removeAll { $0.user == id }
    outbox.removeAll { $0.user == id }
    supportRequests.removeAll { $0.user == id }
  }

  func set(_ change: UserChange, on user: inout StoredUser) throws(StoreError) {
    for assignment in change.fields {
      if assignment.field == .extension {
        guard let number = Extension(assignment.value?.text ?? "") else {
          throw .refused(reason: "not an extension")
        }
        user.extension = number
      } else {
        let value = assignment.value
        let isUnset = value == .null || value == .texts([]) || value == .items([])
        user[assignment.field] = isUnset ? nil : value
      }
    }
    if change.clearsPIN { user.pinSet = false }
    if change.clearsPassword { user.passwordSet = false }
    if change.pin != nil { user.pinSet = true }
    if change.password != nil { user.passwordSet = true }
    if change.marksReset { user.wasReset = true }
  }

  /// Whoever is in the way must be gone at the end of the commit, if they can be.
  private func checkUnique(
    _ user: StoredUser, _ commit: inout MemoryCommit
  ) throws(StoreError) {
    let login = user[.loginName]?.text?.lowercased()
    for other in users.values where other.id != user.id {
      if other.extension == user.extension, !commit.isParked(other.id, .extension) {
        try commit.park(
          other.id, .extension,
          users[user.id] == nil
            ? .stale(extension: user.extension.text)
            : .refused(reason: "extension \(user.extension) belongs to another user already"))
      }
    }
    for other in users.values where other.id != user.id && login != nil {
      if other[.loginName]?.text?.lowercased() == login, !commit.isParked(other.id, .loginName) {
        try commit.park(
          other.id, .loginName,
          .refused(reason: "the login name belongs to extension \(other.extension)"))
      }
    }
  }

  private mutating func delete(_ kinds: Set<UserData.Kind>, of user: StoredUser.ID) {
    if kinds.contains(.voicemail) {
      data[user]?.voicemails = 0
      data[user]?.unheard = 0
    }
    if kinds.contains(.greetings) { data[user]?.greetings = 0 }
    if kinds.contains(.musicOnHold) { data[user]?.musicOnHold = 0 }
  }

  private mutating func record(
    _ change: UserChange, _ user: StoredUser.ID, _ run: Run
  ) throws(StoreError) {
    receipts[user, default: []].subtract(change.settledReceipts)
    for receipt in change.receipts {
      guard receipts[user, default: []].insert(receipt).inserted else {
        throw .stale(extension: change.extension.text)
      }
    }
    if let values = change.applied { applied[user] = values }
    if let mail = change.mail { enqueue(mail, for: user, .run, at: run.time) }
    audit(change, run)
  }

  private mutating func withdrawLinks(
    of user: StoredUser.ID, _ change: UserChange, isReaddressed: Bool, _ run: Run
  ) {
    guard change.clearsPassword || isReaddressed else { return }
    withdrawLinks(of: user, besidesFailed: !isReaddressed, at: run.time)
  }

  private mutating func audit(_ change: UserChange, _ run: Run) {
    for entry in change.audits {
      audit(entry.action, .user, key: change.extension.text, entry.changes, run)
    }
  }

  private mutating func audit(
    _ action: ActionKind, _ kind: ResourceKind, key: String, _ changes: String, _ run: Run
  ) {
    audit(
      AuditLine(
        action: action.rawValue, resource: kind.rawValue, key: key, changes: changes), run)
  }

  mutating func audit(_ line: AuditLine, _ run: Run) {
    audit(line, (run: run.id, who: run.holder.who, role: run.role.rawValue, time: run.time))
  }
}

extension MemoryState {
  mutating func audit(
    _ line: AuditLine, _ author: (run: String, who: String, role: String, time: Int64)
  ) {
    audit.append(
      AuditEntry(
        id: Int64(audit.count + 1), time: author.time, who: author.who, role: author.role,
        run: author.run, action: line.action, resource: line.resource, key: line.key,
        changes: line.changes))
  }
}

extension UserData {
  fileprivate func isWithin(_ expected: UserData) -> Bool {
    voicemails <= expected.voicemails && unheard <= expected.unheard
      && greetings <= expected.greetings && musicOnHold <= expected.musicOnHold
  }
}

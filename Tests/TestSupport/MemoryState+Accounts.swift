import AccountStorage
import Fields
import Model
import Storage

extension MemoryState {
  struct Session {
    var made: NewSession
    var used: Int64
  }

  func account(of user: StoredUser.ID) -> Account? {
    guard let user = users[user], user.isPerson else { return nil }
    return Account(user: user, passwordHash: user.passwordSet ? passwords[user.id] : nil)
  }

  func linkedAccount(_ digest: String, at now: Int64) -> LinkedAccount? {
    guard let link = links.first(where: { $0.link.tokenDigest == digest }), !link.isSuperseded,
      link.record.used == nil, link.record.expires > now, let account = account(of: link.user),
      account.user.primaryAddress == link.canonicalAddress
    else { return nil }
    return LinkedAccount(
      account: account, kind: link.record.kind, expires: link.record.expires,
      nonce: link.link.nonce)
  }

  mutating func start(_ session: NewSession, at now: Int64) throws(StoreError) {
    guard users[session.user] != nil,
      session.passwordHash == nil || session.passwordHash == account(of: session.user)?.passwordHash
    else { throw .stale(extension: "") }
    sessions = sessions.filter { $0.value.made.expires > now }
    sessions[session.digest] = Session(made: session, used: now)
  }

  mutating func set(password: String?, of user: StoredUser.ID) {
    users[user]?.passwordSet = password != nil
    users[user]?.revision += 1
    if passwords[user] != password { endSessions(of: user) }
    passwords[user] = password
  }

  mutating func endSessions(of user: StoredUser.ID) {
    sessions = sessions.filter { $0.value.made.user != user }
  }

  mutating func carryOut(_ change: AccountChange, at now: Int64) throws(StoreError) {
    if let digest = change.link { try use(digest, of: change.user, at: now) }
    guard let account = account(of: change.user) else { throw .stale(extension: "") }
    let number = account.user.extension.text
    guard change.revision ?? account.user.revision == account.user.revision else {
      throw .stale(extension: number)
    }
    guard change.fields.allSatisfy({ $0.field.descriptor.isOwn && !$0.field.descriptor.isSecret })
    else { throw .refused(reason: "not a person's own") }
    try update(account.user, change, at: now)
    for entry in change.audits {
      audit(
        AuditLine(
          action: entry.action.rawValue, resource: "user", key: number, changes: entry.changes),
        (run: change.run, who: change.who, role: Role.basicUser.rawValue, time: now))
    }
    if let password = change.password {
      set(password: password, of: change.user)
      withdrawLinks(of: change.user, besidesFailed: false, at: now)
    }
    if let mail = change.mail { try enqueue(mail, for: change.user, at: now) }
    if let session = change.session { try start(session, at: now) }
  }

  private mutating func update(
    _ account: StoredUser, _ change: AccountChange, at now: Int64
  ) throws(StoreError) {
    var update = UserChange(
      .existing(account.id, revision: account.revision), extension: account.extension)
    update.fields = change.fields
    update.pin = change.pin
    var user = account
    try set(update, on: &user)
    if user != account || change.pin != nil { user.revision += 1 }
    users[account.id] = user
    guard user.primaryAddress != account.primaryAddress else { return }
    withdrawLinks(of: account.id, besidesFailed: false, at: now)
  }

  private mutating func use(
    _ digest: String, of user: StoredUser.ID, at now: Int64
  ) throws(StoreError) {
    guard linkedAccount(digest, at: now)?.account.user.id == user,
      let place = links.firstIndex(where: { $0.link.tokenDigest == digest })
    else { throw .linkEnded }
    links[place].record.used = now
  }

  private mutating func enqueue(
    _ mail: NewMail, for user: StoredUser.ID, at now: Int64
  ) throws(StoreError) {
    if mail.link != nil {
      let isTaken = links.contains { link in
        link.canonicalAddress == mail.canonicalAddress && link.user != user && !link.isSuperseded
          && link.record.used == nil && link.record.expires > now
      }
      guard !isTaken else { throw .refused(reason: "another user has an open link") }
      let carried = Set(outbox.compactMap(\.mail.link))
      links.removeAll { link in
        let end = min(link.record.expires, link.record.used ?? link.record.expires)
        return link.user == user && end < now - 30 * 86_400 && !carried.contains(link.link)
      }
    }
    enqueue(mail, for: user, .portal, at: now)
  }
}

import Fields
import Model
import Planning
import Plans
import Storage
import StoreSupport
import TestSupport

extension Scene {
  /// A store that holds what an organization's snapshot says, the ledger's part included.
  convenience init(
    _ kind: Kind, holding organization: RandomOrganization, mails: MailCollector = MailCollector(),
    in pool: DatabasePool? = nil
  ) throws {
    try self.init(kind, mails: mails, in: pool)
    userOwned = organization.userOwned
    let snapshot = organization.snapshot
    let resources = ResourceKind.listed.flatMap { kind in
      (snapshot.resources[kind] ?? []).map {
        ResourceChange(kind: kind, action: .create, item: $0, audit: "[]")
      }
    }
    try commit(resources, snapshot.users.map { creation($0, snapshot) })
    try deliverAll()
    for user in snapshot.users {
      let id = try self.user(user.extension.text).id
      if user.passwordSet { try setPassword(of: id) }
      if let data = snapshot.data[user.id] { try setData(data, of: id) }
    }
  }

  func commit(_ resources: [ResourceChange], _ users: [UserChange]) throws {
    let holder = holder()
    _ = try store.acquireLock(holder, at: clock.now) { _ in false }
    let run = Run(id: "seed", holder: holder, role: .support, time: clock.now)
    try store.commit(run, resources: resources, users: users)
    try store.releaseLock(holder)
  }

  private func deliverAll() throws {
    let holder = holder()
    _ = try store.acquireLock(holder, at: clock.now) { _ in false }
    for mail in try store.outbox() {
      try store.record(.delivered, of: mail.id, by: holder, at: clock.now)
    }
    try store.releaseLock(holder)
  }

  private func creation(_ user: StoredUser, _ snapshot: Snapshot) -> UserChange {
    var change = UserChange(.new(user.extension), extension: user.extension)
    for field in FieldTable.stored where field != .extension {
      if let value = user[field] { change.fields.append(.init(field, value)) }
    }
    if user.pinSet { change.pin = "theirs" }
    change.marksReset = user.wasReset
    change.receipts = snapshot.receipts[user.id] ?? []
    if let applied = snapshot.applied[user.id] {
      change.applied = .init(
        values: AppliedCoding.text(of: applied), fingerprint: Fingerprint(applied).value)
    }
    if let link = snapshot.openLinks.first(where: { $0.user == user.id }) {
      change.mail = NewMail(
        kind: .welcome, address: link.address, canonicalAddress: link.address, content: "{}",
        messageID: "seed-\(user.extension)@acme.example.com",
        link: NewLink(
          nonce: "seed-\(user.extension)", tokenDigest: "seed-\(user.extension)",
          expires: clock.now + 3_600))
    }
    return change
  }
}

extension RandomOrganization {
  /// PINs that cost no hashing.
  init(valid seed: Int) {
    self.init(seed: seed)
    for place in desired.users.indices {
      let user = desired.users[place]
      desired.users[place].entries = user.entries.map { entry in
        switch entry.field {
        case .voicemailPIN where entry.value != .null: .init(.voicemailPIN, .pin(.generated))
        default: entry
        }
      }
    }
  }
}

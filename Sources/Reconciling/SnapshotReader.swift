import FieldCoding
import Fields
package import Model
package import Planning
package import Plans
package import Storage

/// Reads from a store what a plan has to look at.
package enum SnapshotReader {
  /// For a plan that is to be made: users that need nothing are only counted.
  ///
  /// `observe` sees every user, and how much of them lies in the run's area.
  package static func read(
    _ store: some Store, for desired: Desired, _ rules: PlanRules, now: Int64,
    observe: (StoredUser, AreaBounds.Part) -> Void = { _, _ in }
  ) throws(StoreError) -> Snapshot {
    let receipts = try store.receipts()
    let unsent = try unsentMails(store)
    let supervised = try supervised(in: rules.area, store)
    var sieve = Sieve(
      desired, rules, fingerprints: try store.fingerprints(), receipts: receipts,
      unsentMails: unsent, supervised: supervised)
    let bounds = AreaBounds(rules.area, supervised: supervised)
    try store.visitUsers { user in
      observe(user, bounds.part(of: user))
      sieve.add(user)
    }
    var snapshot = try snapshot(of: sieve.users, in: bounds, receipts, store, now: now)
    snapshot.supervised = supervised
    snapshot.unsentMails = unsent
    snapshot.settled = sieve.settled
    snapshot.awaited = try awaited(store)
    return snapshot
  }

  /// What support was asked for and may not have done yet.
  private static func awaited(
    _ store: some Store
  ) throws(StoreError) -> [StoredUser.ID: [AwaitedChange]] {
    var awaited: [StoredUser.ID: [AwaitedChange]] = [:]
    for request in try store.supportRequests() {
      do {
        let change = try AwaitedCoding.change(
          of: request.change, field: request.field, since: request.since)
        if let change { awaited[request.user, default: []].append(change) }
      } catch {
        throw .unusable(
          place: "requests to support", reason: "\(error.path) \(error.reason)")
      }
    }
    return awaited
  }

  /// For a plan that exists already: just the users that it names and refers to.
  package static func read(
    _ store: some Store, for plan: Plan, _ rules: PlanRules, now: Int64
  ) throws(StoreError) -> Snapshot {
    let keys = Set(plan.actions.lazy.filter { $0.resource == .user }.map(\.key))
      .union(plan.records.map(\.key))
    var users: [StoredUser] = []
    for key in keys.compactMap(Extension.init).sorted() {
      if let user = try store.user(key) { users.append(user) }
    }
    users += try readReferences(of: plan, besides: users, store)
    let supervised = try supervised(in: rules.area, store)
    let bounds = AreaBounds(rules.area, supervised: supervised)
    var snapshot = try snapshot(of: users, in: bounds, try store.receipts(), store, now: now)
    snapshot.supervised = supervised
    snapshot.unsentMails = try unsentMails(store)
    return snapshot
  }

  /// The agents of each queue of the area, as they are stored.
  private static func supervised(
    in area: Area, _ store: some Store
  ) throws(StoreError) -> [Extension: Set<Extension>] {
    guard case .queues(let queues) = area else { return [:] }
    var supervised: [Extension: Set<Extension>] = [:]
    for number in queues.sorted() {
      guard let queue = try store.user(number), queue.isCallQueue else { continue }
      supervised[number] = Set((queue[.agents]?.texts ?? []).compactMap(Extension.init))
    }
    return supervised
  }

  /// Those of these users on whom somebody with this area may act.
  static func users(
    within area: Area, among numbers: [String], _ store: some Store
  ) throws(StoreError) -> Set<String> {
    guard area != .organization else { return Set(numbers) }
    let bounds = AreaBounds(area, supervised: try supervised(in: area, store))
    var own: Set<String> = []
    for number in numbers.compactMap(Extension.init) {
      guard let user = try store.user(number) else { continue }
      if case .everything = bounds.part(of: user) { own.insert(number.text) }
    }
    return own
  }

  private static func unsentMails(
    _ store: some Store
  ) throws(StoreError) -> [StoredUser.ID: [Snapshot.UnsentMail]] {
    var mails: [StoredUser.ID: [Snapshot.UnsentMail]] = [:]
    // What the portal queued, no plan asked for, and none makes it anew.
    for mail in try store.outbox() where mail.channel == .run {
      mails[mail.user, default: []].append(
        Snapshot.UnsentMail(
          address: mail.mail.canonicalAddress,
          cause: mail.mail.kind == .welcome ? .sendWelcome : .resetPassword,
          hasFailed: mail.state == .failed))
    }
    return mails
  }

  /// The stored users that the plan refers to, or whose extension, phone number or login name it
  /// gives to somebody, but for those known.
  package static func readReferences(
    of plan: Plan, besides known: [StoredUser], _ store: some Store
  ) throws(StoreError) -> [StoredUser] {
    var missing: Set<Extension> = []
    for change in plan.actions.lazy.flatMap(\.changes) {
      switch change.path.shape {
      case .list(.extension, _):
        missing.formUnion((change.after?.texts ?? []).compactMap(Extension.init))
      case .scalar(.extension):
        if let number = change.after?.text.flatMap(Extension.init) { missing.insert(number) }
      default: continue
      }
    }
    missing.subtract(known.lazy.map(\.extension))
    var users: [StoredUser] = []
    for number in missing.sorted() {
      if let user = try store.user(number) { users.append(user) }
    }
    return users + (try readHolders(of: plan, besides: known + users, store))
  }

  /// Those who have a phone number or a login name that the plan gives to somebody, but for those
  /// known.
  private static func readHolders(
    of plan: Plan, besides known: [StoredUser], _ store: some Store
  ) throws(StoreError) -> [StoredUser] {
    var numbers = Set(plan.actions.lazy.filter { $0.resource == .phoneNumber }.map(\.key))
    for change in plan.actions.lazy.flatMap(\.changes) where change.path == .field(.directNumbers) {
      numbers.formUnion(change.after?.texts ?? [])
    }
    let logins = Set(
      plan.actions.lazy.flatMap(\.changes).filter { $0.path == .field(.loginName) }
        .compactMap { $0.after?.text?.lowercased() })
    guard !numbers.isEmpty || !logins.isEmpty else { return [] }
    let known = Set(known.map(\.id))
    var holders: [StoredUser] = []
    try store.visitUsers { user in
      guard !known.contains(user.id) else { return }
      let hasNumber = user[.directNumbers]?.texts.contains(where: numbers.contains) ?? false
      let hasLogin = user[.loginName]?.text.map { logins.contains($0.lowercased()) } ?? false
      if hasNumber || hasLogin { holders.append(user) }
    }
    return holders
  }

  /// What was applied to users outside of the area is nothing that a plan looks at.
  private static func snapshot(
    of users: [StoredUser], in bounds: AreaBounds, _ receipts: [StoredUser.ID: [Receipt]],
    _ store: some Store, now: Int64
  ) throws(StoreError) -> Snapshot {
    var snapshot = Snapshot(store: try store.identity())
    snapshot.resources = try store.resources()
    snapshot.users = users
    snapshot.receipts = receipts
    snapshot.openLinks = try store.openLinks(at: now)
    guard !users.isEmpty else { return snapshot }
    snapshot.data = try store.userData()
    let own = users.filter { bounds.part(of: $0) != .nothing }
    snapshot.applied = try applied(to: own, store)
    return snapshot
  }

  /// What was last applied to these users.
  package static func applied(
    to users: [StoredUser], _ store: some Store
  ) throws(StoreError) -> [StoredUser.ID: AppliedValues] {
    var applied: [StoredUser.ID: AppliedValues] = [:]
    for (id, text) in try store.applied(for: users.map(\.id)) { applied[id] = try decode(text) }
    return applied
  }

  /// How many users of an area have been applied before.
  static func managed(
    in area: Area, _ supervised: [Extension: Set<Extension>], _ store: some Store
  ) throws(StoreError) -> Int {
    let managed = try store.fingerprints()
    guard area != .organization else { return managed.count }
    let bounds = AreaBounds(area, supervised: supervised)
    var count = 0
    try store.visitUsers { user in
      if managed[user.id] != nil, bounds.part(of: user) != .nothing { count += 1 }
    }
    return count
  }

  private static func decode(_ text: String) throws(StoreError) -> AppliedValues {
    do {
      return try AppliedCoding.values(of: text)
    } catch {
      throw .unusable(place: "applied values", reason: "\(error.path) \(error.reason)")
    }
  }
}

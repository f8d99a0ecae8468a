package import Fields
package import Model
package import Storage
import StoreRules
import Synchronization

/// The reference model of a store: what the SQL stores must do, without SQL.
package final class MemoryStore: Store {
  let state = Mutex(MemoryState())

  package init(identity: String = "memory") {
    state.withLock { $0.identity = identity }
  }

  package func identity() throws(StoreError) -> String { state.withLock(\.identity) }

  package func resources() throws(StoreError) -> [ResourceKind: [Item]] {
    state.withLock { state in
      state.resources.filter { !$0.value.isEmpty }.mapValues { items in
        items.values.sorted { $0.key < $1.key }
      }
    }
  }

  package func visitUsers(_ visit: (StoredUser) -> Void) throws(StoreError) {
    for user in state.withLock(\.usersInOrder) { visit(user) }
  }

  package func user(_ extension: Extension) throws(StoreError) -> StoredUser? {
    state.withLock { $0.user(`extension`) }
  }

  package func userData() throws(StoreError) -> [StoredUser.ID: UserData] {
    state.withLock { $0.data.filter { $0.value != UserData() } }
  }

  package func commit(
    _ run: Run, resources: [ResourceChange], users: some Sequence<UserChange>
  ) throws(StoreError) {
    let changes = Array(users)
    try state.withLock { state throws(StoreError) in
      guard state.locks[run.holder.channel]?.token == run.holder.token else { throw .lockLost }
      var next = state
      for change in resources { try next.carryOut(change, run) }
      var commit = MemoryCommit()
      for change in changes { try next.carryOut(change, run, &commit) }
      try commit.close()
      state = next
    }
  }

  package func load(
    _ run: Run, resources: [ResourceKind: [Item]], users: some Sequence<UserChange>,
    audit: AuditLine
  ) throws(StoreError) {
    let changes = Array(users)
    let stored = try self.resources()
    try state.withLock { state throws(StoreError) in
      guard state.locks[run.holder.channel]?.token == run.holder.token else { throw .lockLost }
      try FillingRules(users: state.users.count, resources: stored).check(resources)
      var next = state
      for (kind, items) in resources {
        for item in items { next.resources[kind, default: [:]][item.key] = item }
      }
      var commit = MemoryCommit()
      for change in changes { try next.carryOut(change, run, &commit) }
      try commit.close()
      next.audit(audit, run)
      state = next
    }
  }
}

extension MemoryStore {
  /// Changes a user behind the program's back, as somebody else would.
  package func edit(_ user: StoredUser.ID, _ change: (inout StoredUser) -> Void) {
    state.withLock { state in
      guard var edited = state.users[user] else { return }
      change(&edited)
      edited.revision += 1
      if state.users[user]?.passwordSet != edited.passwordSet { state.endSessions(of: user) }
      state.users[user] = edited
    }
  }

  /// Deletes a user behind the program's back, with all that is theirs.
  package func remove(_ user: StoredUser.ID) {
    state.withLock { $0.forget(user) }
  }

  package func setData(_ data: UserData, of user: StoredUser.ID) {
    state.withLock { $0.data[user] = data }
  }

  /// Puts users there as they are, in place of others with the same number.
  package func add(_ users: [StoredUser]) {
    state.withLock { state in
      for user in users { state.users[user.id] = user }
      state.lastUser = max(state.lastUser, users.map(\.id).max() ?? 0)
    }
  }

  /// Marks every open link of a user as used.
  package func useLinks(of user: StoredUser.ID, at now: Int64) {
    state.withLock { state in
      for place in state.links.indices where state.links[place].user == user {
        if state.links[place].record.used == nil { state.links[place].record.used = now }
      }
    }
  }
}

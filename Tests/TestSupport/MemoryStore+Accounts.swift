package import AccountStorage
import Fields
package import Model
package import Storage
import Synchronization

extension MemoryStore: AccountStore {
  package func account(link digest: String, at now: Int64) throws(StoreError) -> LinkedAccount? {
    state.withLock { $0.linkedAccount(digest, at: now) }
  }

  package func account(login name: String) throws(StoreError) -> Account? {
    state.withLock { state in
      let user = state.users.values.first {
        $0[.loginName]?.text?.lowercased() == name.lowercased()
      }
      return user.flatMap { state.account(of: $0.id) }
    }
  }

  package func account(
    session digest: String, at now: Int64, idle: Int64
  ) throws(StoreError) -> Account? {
    state.withLock { state in
      guard let session = state.sessions[digest], session.made.expires > now,
        session.used >= now - idle, let account = state.account(of: session.made.user)
      else { return nil }
      if now - session.used >= 60 { state.sessions[digest]?.used = now }
      return account
    }
  }

  package func startSession(_ session: NewSession, at now: Int64) throws(StoreError) {
    try state.withLock { state throws(StoreError) in try state.start(session, at: now) }
  }

  package func endSession(_ digest: String) throws(StoreError) {
    state.withLock { $0.sessions[digest] = nil }
  }

  package func carryOut(_ change: AccountChange, at now: Int64) throws(StoreError) {
    try state.withLock { state throws(StoreError) in
      var next = state
      try next.carryOut(change, at: now)
      state = next
    }
  }

  /// When a session was last noted as used.
  package func lastUse(of session: String) -> Int64? {
    state.withLock { $0.sessions[session]?.used }
  }

  /// Sets or clears a password behind the program's back, as somebody with a shell would.
  package func setPassword(_ hash: String?, of user: StoredUser.ID) {
    state.withLock { state in
      guard state.users[user] != nil else { return }
      state.set(password: hash, of: user)
    }
  }
}

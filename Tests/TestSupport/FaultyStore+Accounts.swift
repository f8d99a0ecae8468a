package import AccountStorage
package import Storage

extension FaultyStore: AccountStore {
  package func account(link digest: String, at now: Int64) throws(StoreError) -> LinkedAccount? {
    try call { () throws(StoreError) in try accounts().account(link: digest, at: now) }
  }

  package func account(login name: String) throws(StoreError) -> Account? {
    try call { () throws(StoreError) in try accounts().account(login: name) }
  }

  package func account(
    session digest: String, at now: Int64, idle: Int64
  ) throws(StoreError) -> Account? {
    try call { () throws(StoreError) in
      try accounts().account(session: digest, at: now, idle: idle)
    }
  }

  package func startSession(_ session: NewSession, at now: Int64) throws(StoreError) {
    try call { () throws(StoreError) in try accounts().startSession(session, at: now) }
  }

  package func endSession(_ digest: String) throws(StoreError) {
    try call { () throws(StoreError) in try accounts().endSession(digest) }
  }

  package func carryOut(_ change: AccountChange, at now: Int64) throws(StoreError) {
    try call { () throws(StoreError) in try accounts().carryOut(change, at: now) }
  }

  private func accounts() throws(StoreError) -> any AccountStore {
    guard let accounts = store as? any AccountStore else {
      throw .unusable(place: "faulty", reason: "the store within holds no accounts")
    }
    return accounts
  }
}

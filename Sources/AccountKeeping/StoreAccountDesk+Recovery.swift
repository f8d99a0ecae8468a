import AccountStorage
package import Accounts
import Credentials
import Mailing
import Model
import Storage
import Synchronization

extension StoreAccountDesk {
  /// Takes the wish and answers; whether there is such an account shows nowhere, not in the time.
  package func requestRecovery(
    loginName: String, from caller: CallerAddress
  ) async throws(AccountError) {
    _ = try admit([.init(.recoveriesOfPlace, caller.place)])
    count(\.recoveriesAsked)
    let name = canonical(loginName)
    let isTaken = store.post { [self] store in
      let isMailed = tryToRecover(name, store)
      if !isMailed { pretend(store) }
      count(isMailed ? \.recoveriesMailed : \.recoveriesDropped)
    }
    if !isTaken { count(\.recoveriesDropped) }
  }

  private func tryToRecover(_ name: String, _ store: any AccountStore) -> Bool {
    do {
      return try recover(name, store)
    } catch let error as StoreError {
      switch error {
      // Somebody else's link, or somebody who was faster.
      case .refused, .stale: break
      default: fail(error)
      }
      return false
    } catch {
      return false
    }
  }

  /// Writes as much as a recovery does, and nothing that counts: a session that is over already.
  ///
  /// Whoever asks for a page next waits for the store, and would else learn that nobody was mailed.
  private func pretend(_ store: any AccountStore) {
    guard let user = try? store.account(login: decoy.withLock { $0 })?.user else { return }
    _ = AccountMails(settings.mail, now: now()).recovery(for: user)
    var session = newSession(of: user.id).session
    session.expires = now()
    try? store.startSession(session, at: now())
  }

  /// Puts a link into the outbox; false when there is nobody whom it could go to.
  ///
  /// A store that refuses protects the open link that somebody else has at the same address.
  private func recover(
    _ name: String, _ store: any AccountStore
  ) throws -> Bool {
    let now = now()
    guard let user = try store.account(login: name)?.user,
      let mail = AccountMails(settings.mail, now: now).recovery(for: user)
    else { return false }
    decoy.withLock { $0 = name }
    _ = try admit([.init(.recoveriesOfAccount, name)])
    var change = AccountAudit.change(of: user, domain: settings.mail.domain)
    change.mail = mail
    AccountAudit.complete(&change, of: user)
    try store.carryOut(change, at: now)
    return true
  }
}

import AccountStorage
package import Accounts
import Credentials
import Fields
import Mailing
import Model
import Storage

extension StoreAccountDesk {
  package func change(
    _ edit: ProfileEdit, _ session: SessionToken, from caller: CallerAddress
  ) async throws(AccountError) {
    let account = try await signedIn(session)
    guard edit.revision == account.user.revision else { throw .changedMeanwhile }
    let check = ProfileCheck(edit, of: account.user, timeZones: settings.timeZones)
    guard check.problems.isEmpty else { throw .refused(check.problems) }
    guard !check.changes.isEmpty else { return }
    // Links go to the addresses: whoever finds a browser signed in must not redirect them.
    if check.changes.contains(where: { $0.field == .emails }) {
      try await confirm(edit.currentPassword, account, from: caller)
    }
    try await carryOut(session, account) { change in change.fields = check.changes }
  }

  package func changePassword(
    current: String, new: String, _ session: SessionToken, from caller: CallerAddress
  ) async throws(AccountError) -> SessionToken {
    let account = try await signedIn(session)
    let problems = problems(password: new, of: account.user)
    guard problems.isEmpty else { throw .refused(problems) }
    try await confirm(current, account, from: caller)
    let hash = try await hash(new)
    let (token, next) = newSession(of: account.user.id)
    try await carryOut(session, account) { [mail = settings.mail, now = now()] change in
      change.password = hash
      change.session = next
      change.mail = AccountMails(mail, now: now).notice(for: account.user)
    }
    return token
  }

  package func changePIN(
    password: String, pin: String, _ session: SessionToken, from caller: CallerAddress
  ) async throws(AccountError) {
    let account = try await signedIn(session)
    let problems = problems(pin: pin, of: account.user)
    guard problems.isEmpty else { throw .refused(problems) }
    try await confirm(password, account, from: caller)
    let hash = try await hash(pin)
    try await carryOut(session, account) { change in change.pin = hash }
  }

  /// Throws unless the password is the account's; tries are counted as at sign-in.
  private func confirm(
    _ password: String, _ account: Account, from caller: CallerAddress
  ) async throws(AccountError) {
    let name = canonical(loginName(of: account.user))
    let ticket = try admitPassword(of: name, from: caller.place)
    guard try await isRight(password, of: account, name, from: caller.place, ticket) else {
      throw .refused([.init(.currentPassword, "This is not your current password.")])
    }
  }

  /// Makes the change, if the account is still as it was when it was judged and confirmed.
  ///
  /// Hashing took its time: the session may have ended meanwhile, and with it the permission.
  private func carryOut(
    _ session: SessionToken, _ judged: Account,
    _ fill: (inout AccountChange) -> Void
  ) async throws(AccountError) {
    guard try await signedIn(session) == judged else { throw .changedMeanwhile }
    var change = AccountAudit.change(of: judged.user, domain: settings.mail.domain)
    change.revision = judged.user.revision
    fill(&change)
    AccountAudit.complete(&change, of: judged.user)
    try await ask { [change, now = now()] store throws(StoreError) in
      try store.carryOut(change, at: now)
    }
    count(\.changes)
  }
}

import AccountStorage
package import Accounts
import Credentials
import Fields
import Model
import Secrets
import Storage

extension StoreAccountDesk {
  package func signIn(
    loginName: String, password: String, from caller: CallerAddress
  ) async throws(AccountError) -> SessionToken {
    let name = canonical(loginName)
    let ticket = try admitPassword(of: name, from: caller.place)
    let account: Account?
    do throws(AccountError) {
      account = try await self.account(login: name)
    } catch {
      giveBack(ticket)
      throw error
    }
    let isRight = try await isRight(password, of: account, name, from: caller.place, ticket)
    guard isRight, let account else { throw .wrongCredentials }
    let (token, session) = newSession(of: account.user.id, passwordHash: account.passwordHash)
    do throws(AccountError) {
      try await ask { [now = now()] store throws(StoreError) in
        try store.startSession(session, at: now)
      }
    } catch {
      // Another password was set while this one was being checked.
      throw error == .changedMeanwhile ? .wrongCredentials : error
    }
    count(\.signIns)
    return token
  }

  package func signOut(_ session: SessionToken) async throws(AccountError) {
    let digest = TokenText.digest(of: session.text)
    try await ask { store throws(StoreError) in try store.endSession(digest) }
  }

  package func profile(_ session: SessionToken) async throws(AccountError) -> Profile? {
    guard let user = try await account(session)?.user else { return nil }
    var values: [Field: Value] = [:]
    for field in OwnFields.all { values[field] = user[field] }
    return Profile(
      loginName: loginName(of: user), extension: user.extension.text,
      firstName: user[.firstName]?.text ?? "", lastName: user[.lastName]?.text ?? "",
      directNumbers: user[.directNumbers]?.texts ?? [], revision: user.revision, values: values,
      pinSet: user.pinSet, rules: rules)
  }

  /// Whose session it is, as long as it lasts.
  func account(_ session: SessionToken) async throws(AccountError) -> Account? {
    let digest = TokenText.digest(of: session.text)
    return try await ask { [now = now(), idle = settings.sessionIdle] store throws(StoreError) in
      try store.account(session: digest, at: now, idle: idle)
    }
  }

  func signedIn(_ session: SessionToken) async throws(AccountError) -> Account {
    guard let account = try await account(session) else { throw .signedOut }
    return account
  }
}

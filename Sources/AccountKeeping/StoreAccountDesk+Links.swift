import AccountStorage
package import Accounts
import Credentials
import Fields
import Mailing
import Model
import Secrets
import Storage

extension StoreAccountDesk {
  package func invitation(
    _ token: String, _ kind: LinkKind, from caller: CallerAddress
  ) async throws(AccountError) -> Invitation? {
    guard let linked = try await linked(token, kind, from: caller) else { return nil }
    let user = linked.account.user
    return Invitation(
      loginName: loginName(of: user), firstName: user[.firstName]?.text ?? "",
      asksForPIN: Self.asksForPIN(user, kind), rules: rules, expires: linked.expires)
  }

  package func accept(
    _ token: String, _ kind: LinkKind, password: String, pin: String?, from caller: CallerAddress
  ) async throws(AccountError) -> SessionToken {
    guard let linked = try await linked(token, kind, from: caller) else { throw .linkEnded }
    let user = linked.account.user
    let pin = Self.asksForPIN(user, kind) ? pin ?? "" : nil
    let problems = problems(password: password, of: user) + problems(pin: pin, of: user)
    guard problems.isEmpty else { throw .refused(problems) }
    let digest = TokenText.digest(of: token)
    _ = try admit([.init(.usesOfLink, digest)])

    var change = AccountAudit.change(of: user, domain: settings.mail.domain)
    change.link = digest
    change.password = try await hash(password)
    if let pin { change.pin = try await hash(pin) }
    let (token, session) = newSession(of: user.id)
    change.session = session
    if kind == .recovery { change.mail = AccountMails(settings.mail, now: now()).notice(for: user) }
    AccountAudit.complete(&change, of: user)
    do throws(AccountError) {
      try await ask { [change, now = now()] store throws(StoreError) in
        try store.carryOut(change, at: now)
      }
    } catch {
      if error == .linkEnded { count(\.linksEnded) }
      // Without a revision, an account is only stale when its user is gone, and the link with it.
      throw error == .changedMeanwhile ? .linkEnded : error
    }
    count(\.linksUsed)
    remember(canonical(change.who), from: caller.place)
    return token
  }

  /// Whether the link was made with our key: whoever can write into the store could add another.
  private func isOurs(_ linked: LinkedAccount, _ token: String) -> Bool {
    guard let nonce = Nonce(text: linked.nonce) else { return false }
    return settings.mail.key.token(for: nonce).digest == TokenText.digest(of: token)
  }

  /// Whom the link leads to, if it works and is of this kind.
  ///
  /// Links that don't work are counted; whoever has tried too many gets no answer to any.
  private func linked(
    _ token: String, _ kind: LinkKind, from caller: CallerAddress
  ) async throws(AccountError) -> LinkedAccount? {
    let ticket = try admit([.init(.linksOfPlace, caller.place)])
    let digest = TokenText.digest(of: token)
    let linked = try await ask { [now = now()] store throws(StoreError) in
      try store.account(link: digest, at: now)
    }
    guard let linked, linked.kind == kind.mail, isOurs(linked, token) else {
      count(\.linksEnded)
      return nil
    }
    giveBack(ticket)
    return linked
  }

  /// A recovery link asks for a PIN only where there is none.
  private static func asksForPIN(_ user: StoredUser, _ kind: LinkKind) -> Bool {
    kind == .setup || !user.pinSet
  }
}

extension LinkKind {
  /// The mail that brings such a link.
  fileprivate var mail: NewMail.Kind {
    switch self {
    case .setup: .welcome
    case .recovery: .recovery
    }
  }
}

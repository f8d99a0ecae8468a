package import AccountStorage
import Accounts
package import Credentials
import Fields
import Mailing
import Model
import Normalization
import Secrets
package import Storage
import Synchronization

/// Lets people into their accounts, and does there what they may.
///
/// Whatever is wrong, a stranger learns as little as possible: an account that doesn't exist, has
/// no password or is somebody else's answers as a wrong password does, after the same work.
package final class StoreAccountDesk: AccountDesk {
  let settings: AccountSettings
  let hashing: HashingDesk
  let store: StoreQueue<any AccountStore>
  let now: @Sendable () -> Int64
  private let report: @Sendable (StoreError) -> Void
  private let limits = RateLimits()
  private let known = KnownPlaces()
  private let events = Mutex(AccountCounts())
  /// The login name of some account that exists.
  let decoy = Mutex(StoreAccountDesk.nobody)

  /// `now` gives seconds since 1970, UTC; `report` hears why the store couldn't be used, which the
  /// people who ask don't.
  package init(
    _ settings: AccountSettings, _ store: any AccountStore, _ hashing: HashingDesk,
    now: @escaping @Sendable () -> Int64,
    report: @escaping @Sendable (StoreError) -> Void = { _ in }
  ) {
    self.settings = settings
    self.store = StoreQueue(store, room: 64)
    self.hashing = hashing
    self.now = now
    self.report = report
  }

  package var counts: AccountCounts { events.withLock { $0 } }

  package var load: HashingDesk.Load { hashing.load }

  /// Returns when the recovery mails that people asked for are in the outbox: before the end.
  package func settle() async { await store.settle() }

  func count(_ event: WritableKeyPath<AccountCounts, Int>) {
    events.withLock { $0[keyPath: event] += 1 }
  }
}

extension StoreAccountDesk {
  /// Counts a try for each limit, or throws `.tooManyTries` and counts none.
  func admit(_ keys: [RateLimit.Key]) throws(AccountError) -> RateLimits.Ticket {
    do {
      return try limits.admit(keys, at: now())
    } catch {
      count(\.limited)
      throw .tooManyTries(error.seconds)
    }
  }

  func giveBack(_ ticket: RateLimits.Ticket) { limits.giveBack(ticket) }

  /// A try at a password of this account, the account existing or not.
  func admitPassword(of name: String, from place: String) throws(AccountError) -> RateLimits.Ticket
  {
    var keys: [RateLimit.Key] = [
      .init(.passwordFromPlace, "\(place) \(name)"), .init(.passwordsOfPlace, place),
    ]
    if !known.contains(name, place, at: now()) {
      keys.append(.init(.passwordFromAnywhere, name))
    }
    return try admit(keys)
  }

  /// Whether the password is the account's; a right one gives its try back.
  func isRight(
    _ password: String, of account: Account?, _ name: String, from place: String,
    _ ticket: RateLimits.Ticket
  ) async throws(AccountError) -> Bool {
    do throws(HashingError) {
      let isRight = try await hashing.verify(password, account?.passwordHash)
      if isRight {
        giveBack(ticket)
        known.add(name, place, at: now())
      } else {
        count(\.wrongCredentials)
      }
      return isRight
    } catch {
      giveBack(ticket)
      throw translated(error)
    }
  }

  func hash(_ secret: String) async throws(AccountError) -> String {
    do throws(HashingError) {
      return try await hashing.hash(secret)
    } catch {
      throw translated(error)
    }
  }

  /// Has the place of a person who showed that they own the account remembered.
  func remember(_ name: String, from place: String) { known.add(name, place, at: now()) }

  private func translated(_ error: HashingError) -> AccountError {
    switch error {
    case .busy:
      count(\.busy)
      return .busy
    case .failed: return .unavailable
    }
  }

  /// Asks the store; what goes wrong there is not the person's fault.
  func ask<Answer: Sendable>(
    _ work: @escaping StoreQueue<any AccountStore>.Work<Answer>
  ) async throws(AccountError) -> Answer {
    do throws(StoreError) {
      return try await store.ask(work)
    } catch {
      switch error {
      case .linkEnded: throw .linkEnded
      case .stale: throw .changedMeanwhile
      default:
        fail(error)
        throw .unavailable
      }
    }
  }

  /// Tells those who run the portal what is wrong with the store.
  func fail(_ error: StoreError) {
    count(\.storeFailures)
    report(error)
  }

  /// The account with this login name, with the same work whether or not there is one.
  ///
  /// Reading an account takes longer than finding none, so one of each is done either way.
  func account(login name: String) async throws(AccountError) -> Account? {
    let decoy = decoy.withLock { $0 }
    let account = try await ask { store throws(StoreError) in
      let account = try store.account(login: name)
      _ = try store.account(login: account == nil ? decoy : Self.nobody)
      return account
    }
    if account != nil { self.decoy.withLock { $0 = name } }
    return account
  }

  /// No account has this name.
  private static let nobody = "@"

  /// The login name in the form in which it is looked up and counted; the domain may be left out.
  func canonical(_ loginName: String) -> String {
    let scalars = loginName.unicodeScalars.filter { !$0.properties.isWhitespace }
    let name = String(String.UnicodeScalarView(scalars)).composed.lowercased()
    // No account has a name that is longer.
    guard (1...254).contains(name.utf8.count) else { return Self.nobody }
    return name.unicodeScalars.contains("@")
      ? name : "\(name)@\(settings.mail.domain.lowercased())"
  }

  func loginName(of user: StoredUser) -> String {
    AccountAudit.loginName(of: user, domain: settings.mail.domain)
  }

  /// A session that begins now, and its token.
  func newSession(
    of user: StoredUser.ID, passwordHash: String? = nil
  ) -> (token: SessionToken, session: NewSession) {
    var generator = SystemRandomNumberGenerator()
    let text = TokenText.random(using: &generator)
    let session = NewSession(
      digest: TokenText.digest(of: text), user: user, expires: now() + settings.sessionLifetime,
      passwordHash: passwordHash)
    return (SessionToken(text), session)
  }
}

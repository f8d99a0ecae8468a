import Accounts
import Fields
import Synchronization

/// One person's account in memory, by the words of `AccountDesk`, and what was done to it.
final class FakeDesk: AccountDesk {
  struct State {
    var password = "harbor lights at dusk"
    var pin = "4711"
    var sessions: Set<SessionToken> = []
    var links: [String: LinkKind] = [:]
    var profile: Profile
    var recoveries: [String] = []
    var callers: [CallerAddress] = []
    /// Thrown by everything, where it is set.
    var failure: AccountError?
    /// Thrown by everything that a secret confirms.
    var isChangedMeanwhile = false
    var made = 0
  }

  static let token = String(repeating: "t0Ken-_", count: 6) + "x"
  static let rules = CredentialRules(
    password: [
      "At least 8 characters, and as long as you like up to 256.",
      "Any characters: several words make a good one.",
      "Not a common password, and nothing with your name, login name or company in it.",
    ],
    pin: ["4 to 8 digits.", "Not easily guessed, as 0000, 1234 or your extension are."])

  let state: Mutex<State>

  init(
    links: [String: LinkKind] = [FakeDesk.token: .setup], firstName: String = "Ada",
    lastName: String = "Lovelace", email: String = "ada@acme.example.com"
  ) {
    let profile = Profile(
      loginName: "1001@acme.example.com", extension: "1001", firstName: firstName,
      lastName: lastName, directNumbers: ["+16175550101"], revision: 7,
      values: [
        .firstName: .text(firstName), .lastName: .text(lastName), .emails: .texts([email]),
        .timeZone: .text("America/New_York"), .directoryAnnounce: .boolean(true),
      ], pinSet: true, rules: FakeDesk.rules)
    state = Mutex(State(links: links, profile: profile))
  }

  func invitation(
    _ token: String, _ kind: LinkKind, from caller: CallerAddress
  ) async throws(AccountError) -> Invitation? {
    let state = try enter(caller)
    guard state.links[token] == kind else { return nil }
    return Invitation(
      loginName: state.profile.loginName, firstName: state.profile.firstName,
      asksForPIN: kind == .setup, rules: Self.rules, expires: 1_800_000_000)
  }

  func accept(
    _ token: String, _ kind: LinkKind, password: String, pin: String?, from caller: CallerAddress
  ) async throws(AccountError) -> SessionToken {
    let state = try enter(caller)
    guard state.links[token] == kind else { throw .linkEnded }
    var problems = Self.problems(password: password)
    if let pin { problems += Self.problems(pin: pin) }
    guard problems.isEmpty else { throw .refused(problems) }
    self.state.withLock {
      $0.links[token] = nil
      $0.password = password
      $0.pin = pin ?? $0.pin
    }
    return startSession()
  }

  func signIn(
    loginName: String, password: String, from caller: CallerAddress
  ) async throws(AccountError) -> SessionToken {
    let state = try enter(caller)
    guard loginName == state.profile.loginName, password == state.password else {
      throw .wrongCredentials
    }
    return startSession()
  }

  func signOut(_ session: SessionToken) async throws(AccountError) {
    state.withLock { _ = $0.sessions.remove(session) }
  }

  func profile(_ session: SessionToken) async throws(AccountError) -> Profile? {
    let state = try enter(nil)
    return state.sessions.contains(session) ? state.profile : nil
  }

  func change(
    _ edit: ProfileEdit, _ session: SessionToken, from caller: CallerAddress
  ) async throws(AccountError) {
    let state = try enter(caller)
    guard edit.revision == state.profile.revision else { throw .changedMeanwhile }
    guard edit.texts[.firstName] != [""] else {
      throw .refused([FieldProblem(.own(.firstName), "Enter your first name.")])
    }
    guard edit.texts[.emails] == nil || edit.currentPassword == state.password else {
      throw .refused([FieldProblem(.currentPassword, "The password is wrong.")])
    }
    self.state.withLock { state in
      state.profile.revision += 1
      for (field, texts) in edit.texts { state.profile.values[field] = .texts(texts) }
    }
  }

  func changePassword(
    current: String, new: String, _ session: SessionToken, from caller: CallerAddress
  ) async throws(AccountError) -> SessionToken {
    let state = try enter(caller)
    guard current == state.password else {
      throw .refused([FieldProblem(.currentPassword, "The password is wrong.")])
    }
    let problems = Self.problems(password: new)
    guard problems.isEmpty else { throw .refused(problems) }
    guard !state.isChangedMeanwhile else { throw .changedMeanwhile }
    self.state.withLock {
      $0.password = new
      $0.sessions = []
    }
    return startSession()
  }

  func changePIN(
    password: String, pin: String, _ session: SessionToken, from caller: CallerAddress
  ) async throws(AccountError) {
    let state = try enter(caller)
    guard password == state.password else {
      throw .refused([FieldProblem(.currentPassword, "The password is wrong.")])
    }
    let problems = Self.problems(pin: pin)
    guard problems.isEmpty else { throw .refused(problems) }
    guard !state.isChangedMeanwhile else { throw .changedMeanwhile }
    self.state.withLock { $0.pin = pin }
  }

  func requestRecovery(
    loginName: String, from caller: CallerAddress
  ) async throws(AccountError) {
    _ = try enter(caller)
    state.withLock { $0.recoveries.append(loginName) }
  }

  /// A session, as after signing in.
  func startSession() -> SessionToken {
    state.withLock { state in
      state.made += 1
      let session = SessionToken("session-\(state.made)")
      state.sessions.insert(session)
      return session
    }
  }

  private func enter(_ caller: CallerAddress?) throws(AccountError) -> State {
    let state = state.withLock { state in
      if let caller { state.callers.append(caller) }
      return state
    }
    if let failure = state.failure { throw failure }
    return state
  }

  private static func problems(password: String) -> [FieldProblem] {
    password.unicodeScalars.count >= 8
      ? [] : [FieldProblem(.password, "Choose a password of at least 8 characters.")]
  }

  private static func problems(pin: String) -> [FieldProblem] {
    pin.utf8.count >= 4 && pin != "1234"
      ? [] : [FieldProblem(.pin, "Choose a PIN that is harder to guess.")]
  }
}

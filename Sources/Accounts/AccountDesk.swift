/// What a person may do with their own account.
///
/// Whoever asks is a stranger until a link or a session says otherwise. Every method that checks a
/// secret may throw `.busy` or `.tooManyTries`, and any may throw `.unavailable`.
package protocol AccountDesk: Sendable {
  /// Whom a link is for; nil for every link that doesn't work, whatever the reason.
  ///
  /// Looking never uses a link up.
  func invitation(
    _ token: String, _ kind: LinkKind, from caller: CallerAddress
  ) async throws(AccountError) -> Invitation?

  /// Sets the password, and the PIN where the invitation asks for one, uses the link up, signs in.
  ///
  /// `.linkEnded` when the link doesn't work, `.refused` when a rule is broken; the link stays.
  func accept(
    _ token: String, _ kind: LinkKind, password: String, pin: String?,
    from caller: CallerAddress
  ) async throws(AccountError) -> SessionToken

  /// `.wrongCredentials`, whichever of the two is wrong.
  func signIn(
    loginName: String, password: String, from caller: CallerAddress
  ) async throws(AccountError) -> SessionToken

  /// Ends the session, if it hasn't ended yet.
  func signOut(_ session: SessionToken) async throws(AccountError)

  /// Nil when the session has ended.
  func profile(_ session: SessionToken) async throws(AccountError) -> Profile?

  /// Changes own fields.
  ///
  /// `.signedOut` when the session has ended, `.changedMeanwhile` when somebody else was faster.
  func change(
    _ edit: ProfileEdit, _ session: SessionToken, from caller: CallerAddress
  ) async throws(AccountError)

  /// Ends all sessions of the person and starts a new one.
  func changePassword(
    current: String, new: String, _ session: SessionToken, from caller: CallerAddress
  ) async throws(AccountError) -> SessionToken

  func changePIN(
    password: String, pin: String, _ session: SessionToken, from caller: CallerAddress
  ) async throws(AccountError)

  /// Always takes the same time and tells nothing; the work is done behind it.
  func requestRecovery(
    loginName: String, from caller: CallerAddress
  ) async throws(AccountError)
}

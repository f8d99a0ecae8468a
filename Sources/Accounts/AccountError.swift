/// Why a person doesn't get what they asked for.
package enum AccountError: Error, Hashable, Sendable {
  /// Something they typed breaks a rule; nothing was changed.
  case refused([FieldProblem])
  /// The link doesn't work, whatever the reason.
  case linkEnded
  case wrongCredentials
  /// Seconds until the next try.
  case tooManyTries(Int)
  /// Too many secrets are being checked at once.
  case busy
  case signedOut
  /// Somebody else changed the account since the person saw it.
  case changedMeanwhile
  /// The store can't be used at the moment.
  case unavailable
}

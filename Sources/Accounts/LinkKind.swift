/// What a link in a mail is for.
package enum LinkKind: String, CaseIterable, Sendable {
  /// From a welcome mail: password and PIN of a new account.
  case setup
  /// From a recovery mail: a new password.
  case recovery
}

/// What a plan can do, in the order in which it does it to one user.
package enum ActionKind: String, CaseIterable, Sendable {
  case create
  case update
  case reset
  case resetPassword = "reset_password"
  case sendWelcome = "send_welcome"
  case remove
}

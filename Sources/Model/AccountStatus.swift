/// How far a person's account is set up; derived, never stored or declared.
package enum AccountStatus: String, CaseIterable, Sendable {
  case standard
  case passwordRequired = "password_required"
  case setupRequired = "setup_required"
  case new

  /// A PIN and a password are needed; an account that has neither is new until it is reset.
  package init(passwordSet: Bool, pinSet: Bool, wasReset: Bool) {
    self =
      switch (passwordSet, pinSet) {
      case (true, true): .standard
      case (false, true): .passwordRequired
      case (true, false): .setupRequired
      case (false, false): wasReset ? .setupRequired : .new
      }
  }

  /// What it means and what the person needs next.
  package var summary: String {
    switch self {
    case .standard: "Password and PIN are set; nothing is needed."
    case .passwordRequired: "The PIN is set, the password is not: the person needs a recovery link."
    case .setupRequired: "The account was reset or has no PIN: the person needs a welcome link."
    case .new: "Created, nothing set up yet: the person needs a welcome link."
    }
  }
}

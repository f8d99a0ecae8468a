/// How far a person's account is set up; derived, never stored or declared.
package enum AccountStatus: String, CaseIterable, Sendable {
  case standard
  case passwordRequired = "password_required"
  case setupRequired = "setup_required"
  case new

  /// The first of the rules in `spec/domain.md` that matches.
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

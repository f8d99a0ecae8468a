/// The lasting record that an action was carried out for a request value.
package struct Receipt: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case reset
    case resetPassword = "reset_password"
    case welcome
    /// The welcome was blocked when the user was created, or its mail was withdrawn unsent: it is
    /// still owed, whatever the request.
    case welcomeOwed = "welcome_owed"
  }

  package var kind: Kind
  package var request: String

  package init(_ kind: Kind, request: String) {
    self.kind = kind
    self.request = request
  }

  package var isOwed: Bool { kind == .welcomeOwed }
}

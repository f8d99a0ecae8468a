/// The lasting record that an action was carried out for a request value.
package struct Receipt: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case reset
    case resetPassword = "reset_password"
    case welcome
    /// Created with `welcome: true` while the welcome was blocked: it is still owed.
    case welcomeOwed = "welcome_owed"
  }

  package var kind: Kind
  package var request: String

  package init(_ kind: Kind, request: String) {
    self.kind = kind
    self.request = request
  }
}

import Secrets

/// What a browser shows to be let in again: the secret of a session, for its cookie alone.
package struct SessionToken: Redacted, Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }
}

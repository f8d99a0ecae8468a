/// The password for a mail server.
package struct MailPassword: Redacted, Sendable {
  package let text: String

  /// Nil for a text that no server could be told: an empty one, or one with a NUL.
  package init?(_ text: String) {
    guard !text.isEmpty, !text.utf8.contains(0) else { return nil }
    self.text = text
  }
}

import Secrets

/// What a mail says; the bodies carry the link, so they are never described.
package struct MailWords: Redacted, Hashable, Sendable {
  package let subject: String
  package let text: String
  package let html: String

  package init(subject: String, text: String, html: String) {
    self.subject = subject
    self.text = text
    self.html = html
  }
}

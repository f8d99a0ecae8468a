import Secrets

/// One mail to one person; no part of it is raw header text.
///
/// The bodies carry the link's token, so a message never describes its content.
package struct MailMessage: Redacted, Hashable, Sendable {
  package let from: MailAddress
  package let to: MailAddress
  package let subject: HeaderText
  package let text: String
  package let html: String
  package let messageID: MessageID
  /// Seconds since 1970, UTC; kept within the years 1970 to 9999, which the header can say.
  package let date: Int64

  package init(
    from: MailAddress, to: MailAddress, words: MailWords, messageID: MessageID,
    date: Int64
  ) {
    self.from = from
    self.to = to
    subject = HeaderText(words.subject)
    text = words.text
    html = words.html
    self.messageID = messageID
    self.date = min(max(date, 0), 253_402_300_799)
  }
}

/// Turns a message into the bytes that go to a server or a file: the same ones each time.
package enum MessageComposer {
  /// The message with CR LF line ends; every line has at most 998 bytes.
  package static func compose(_ message: MailMessage) -> [UInt8] {
    let boundary = boundary(for: message.messageID)
    let text =
      headers(of: message, boundary: boundary)
      + part("text/plain", message.text, after: boundary)
      + part("text/html", message.html, after: boundary)
      + "\r\n--\(boundary)--\r\n"
    return Array(text.utf8)
  }

  private static func headers(of message: MailMessage, boundary: String) -> String {
    HeaderField.mailbox("From", message.from)
      + HeaderField.mailbox("To", message.to)
      + HeaderField.text("Subject", message.subject)
      + HeaderField.fixed("Date", InternetDate.text(seconds: message.date))
      + HeaderField.fixed("Message-ID", message.messageID.description)
      + HeaderField.fixed("Auto-Submitted", "auto-generated")
      + HeaderField.fixed("MIME-Version", "1.0")
      + HeaderField.fixed("Content-Type", "multipart/alternative;\r\n boundary=\"\(boundary)\"")
  }

  private static func part(_ type: String, _ body: String, after boundary: String) -> String {
    "\r\n--\(boundary)\r\n"
      + HeaderField.fixed("Content-Type", "\(type); charset=utf-8")
      + HeaderField.fixed("Content-Transfer-Encoding", "quoted-printable")
      + "\r\n" + QuotedPrintable.encode(body)
  }

  /// Contains `=_`, which quoted-printable text never does, so no body can end its part early.
  ///
  /// The number is the 64-bit FNV-1a hash of the Message-ID.
  private static func boundary(for messageID: MessageID) -> String {
    let hash = messageID.description.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return "=_rollcall_\(String(hash, radix: 16))"
  }
}

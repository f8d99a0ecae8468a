/// Where in its conversation with a server a mail is.
enum SMTPPhase: String, Sendable {
  case connecting = "while connecting"
  case greeting = "before its greeting"
  case hello = "after EHLO"
  case startTLS = "after STARTTLS"
  case authentication = "while signing in"
  case sender = "after MAIL FROM"
  case recipient = "after RCPT TO"
  case data = "after DATA"
  case content = "while the message was sent"
  /// From just before the final dot on, the server may have the message.
  case final = "after the final dot"

  /// The phase that a command begins; nil for what is none, as the lines of a sign-in.
  ///
  /// Only the first bytes are looked at, because the rest may be a password.
  init?(command: some Collection<UInt8>) {
    let start = String(decoding: command.prefix(10), as: UTF8.self)
    let words: [(String, SMTPPhase)] = [
      ("EHLO ", .hello), ("HELO ", .hello), ("STARTTLS", .startTLS), ("AUTH ", .authentication),
      ("MAIL FROM:", .sender), ("RCPT TO:", .recipient), ("DATA", .data),
    ]
    guard let word = words.first(where: { start.hasPrefix($0.0) }) else { return nil }
    self = word.1
  }
}

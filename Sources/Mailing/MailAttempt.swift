import Mail
import Storage

/// One try to send a mail, and how it went.
struct MailAttempt: Sendable {
  enum Result: Sendable {
    case answered(MailOutcome)
    /// The way out itself doesn't work; nothing is known against the mail.
    case unusable(String)
    /// Somebody asked to stop first.
    case notTried
  }

  let mail: OutboxMail
  let result: Result
  /// Open from the moment of handing over until the outcome is committed.
  let turn: HandoverTurn

  init(_ mail: OutboxMail, _ result: Result, _ turn: HandoverTurn) {
    self.mail = mail
    self.result = result
    self.turn = turn
  }
}

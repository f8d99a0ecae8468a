import Mail
import Storage

/// One try to send a mail, and how it went.
struct MailAttempt: Sendable {
  enum Result: Sendable {
    case answered(MailOutcome)
    /// The server was silent, or not there.
    case unanswered(String)
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

  /// What is to be recorded; nil when the mail itself met nothing.
  var outcome: MailOutcome? {
    switch result {
    case .answered(let outcome): outcome
    case .unanswered(let reason): .temporaryFailure(reason)
    case .unusable, .notTried: nil
    }
  }
}

extension MailAttempt.Result {
  init(_ delivery: Delivery) {
    switch delivery {
    case .delivered: self = .answered(.delivered)
    case .temporaryFailure(let reason): self = .answered(.temporaryFailure(reason))
    case .unanswered(let reason): self = .unanswered(reason)
    case .permanentFailure(let reason, let words):
      self = .answered(.permanentFailure(words.isEmpty ? reason : "\(reason): \(words)"))
    }
  }
}

import Mail
import Testing

/// A step of a conversation, what the server answers there, and what that means for the mail.
struct ReplyCase: Sendable, CustomTestStringConvertible {
  enum Outcome {
    case delivered
    case temporary
    case permanent

    init(_ delivery: Delivery) {
      switch delivery {
      case .delivered: self = .delivered
      case .temporaryFailure, .unanswered: self = .temporary
      case .permanentFailure: self = .permanent
      }
    }
  }

  var step: String
  var reply: String
  var outcome: Outcome
  /// What the reason must say.
  var words: String?

  var testDescription: String { "\(step): \(reply.debugDescription)" }

  static let all = temporary + permanent + broken

  private static let steps = ["MAIL", "RCPT", "DATA", "CONTENT"]

  private static let temporary = (["CONNECT"] + steps).flatMap { step in
    [
      Self(step: step, reply: "421 4.3.2 later\r\n", outcome: .temporary, words: "421 4.3.2 later"),
      Self(step: step, reply: "450 4.2.0 later\r\n<close>", outcome: .temporary, words: "450 "),
      Self(
        step: step, reply: "451-4.3.0 first\r\n451 4.3.0 second\r\n", outcome: .temporary,
        words: "451 4.3.0 first second"),
    ]
  }

  private static let permanent = steps.flatMap { step in
    [
      Self(step: step, reply: "550 5.1.1 no\r\n", outcome: .permanent, words: "550 5.1.1 no"),
      Self(step: step, reply: "554 no\r\n<close>", outcome: .permanent, words: "554 no"),
      Self(
        step: step, reply: "550-5.7.1 a\r\n550-5.7.1 b\u{1B}[31m\u{202E}\r\n550 5.7.1 c\r\n",
        outcome: .permanent, words: "550 5.7.1 a b [31m c"),
    ]
  }

  /// Neither yes nor no: the mail may be tried again.
  private static let broken = (["CONNECT", "EHLO"] + steps).flatMap { step in
    [
      "<hang>", "<close>", "<reset>", "rubbish\r\n<hang>", "25", "299 odd\r\n<close>",
      "250-\r\n<hang>",
      "\0\0\0\r\n<close>",
    ].map { Self(step: step, reply: $0, outcome: .temporary) }
  }
}

extension Delivery {
  var isUnanswered: Bool {
    if case .unanswered = self { true } else { false }
  }
}

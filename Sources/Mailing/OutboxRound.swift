import Storage

/// What is known while the outbox is sent, round after round.
struct OutboxRound {
  let total: Int
  var report = OutboxReport()
  /// Worth another try, in the order of their answers.
  private(set) var again: [OutboxMail] = []
  /// Tries in a row that nobody answered.
  private var unanswered = 0
  /// When the lock was last renewed, in seconds since 1970.
  var renewed: Int64?

  init(total: Int) { self.total = total }

  /// Forgets what the round before left for this one.
  mutating func begin() {
    report.waiting = []
    again = []
    unanswered = 0
  }

  mutating func note(_ attempt: MailAttempt) {
    let mail = attempt.mail
    if case .unanswered = attempt.result { unanswered += 1 } else { unanswered = 0 }
    switch attempt.result {
    case .notTried: leave(mail, because: report.stop ?? OutboxReport.interrupted)
    case .unusable(let reason):
      report.stop = reason
      leave(mail, because: reason)
    case .answered(.delivered): report.sent += 1
    case .answered(.permanentFailure(let reason)): report.failed.append(failure(mail, reason))
    case .answered(.temporaryFailure(let reason)), .unanswered(let reason):
      postpone(mail, because: reason)
    }
  }

  /// Whether as many tries in a row as are under way at once found nobody to answer.
  func isServerAway(width: Int) -> Bool { unanswered >= width }

  /// Leaves the mails that this round doesn't come to any more.
  mutating func leave(_ rest: some Sequence<OutboxMail>) {
    for mail in rest {
      if let stop = report.stop {
        leave(mail, because: stop)
      } else {
        postpone(mail, because: "not tried, because nobody answered for other mails")
      }
    }
  }

  /// The report in the order of extensions, whatever order the answers came in.
  var finished: OutboxReport {
    var report = report
    report.waiting.sort { Self.isBefore($0, $1) }
    report.failed.sort { Self.isBefore($0, $1) }
    return report
  }

  private static func isBefore(_ one: OutboxReport.Failure, _ other: OutboxReport.Failure) -> Bool {
    (one.extension.utf8.count, one.extension) < (other.extension.utf8.count, other.extension)
  }

  private mutating func postpone(_ mail: OutboxMail, because reason: String) {
    leave(mail, because: reason)
    again.append(mail)
  }

  private mutating func leave(_ mail: OutboxMail, because reason: String) {
    report.waiting.append(failure(mail, reason))
  }

  private func failure(_ mail: OutboxMail, _ reason: String) -> OutboxReport.Failure {
    .init(extension: mail.extension, address: mail.mail.address, reason: reason)
  }
}

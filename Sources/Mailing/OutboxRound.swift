import Storage

/// What is known while the outbox is sent, round after round.
struct OutboxRound {
  let total: Int
  var report = OutboxReport()
  /// Worth another try, in the order of their answers.
  private(set) var again: [OutboxMail] = []
  /// Tries that got no successor since the last one that was answered.
  private var idle = 0
  /// When the lock was last renewed, in seconds since 1970.
  var renewed: Int64?

  init(total: Int) { self.total = total }

  /// Forgets what the round before left for this one.
  mutating func begin() {
    report.waiting = []
    again = []
    idle = 0
  }

  mutating func note(_ attempt: MailAttempt) {
    let mail = attempt.mail
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

  /// How many mails may be tried now that this try is over.
  ///
  /// Where nobody answers, each try may take minutes: it gets no successor until another try is
  /// answered. When none is, the other mails wait for the next round.
  mutating func successors(of attempt: MailAttempt) -> Int {
    idle += 1
    if case .unanswered = attempt.result { return 0 }
    defer { idle = 0 }
    return report.stop == nil ? idle : 0
  }

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

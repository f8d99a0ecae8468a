import Storage

/// What is known while the outbox is sent, round after round.
struct OutboxRound {
  let total: Int
  var report = OutboxReport()
  /// Worth another try, in the order of their answers.
  private(set) var again: [OutboxMail] = []
  /// When the lock was last renewed, in seconds since 1970.
  var renewed: Int64?

  init(total: Int) { self.total = total }

  /// Forgets what the round before left for this one.
  mutating func begin() {
    report.waiting = []
    again = []
  }

  mutating func note(_ attempt: MailAttempt) {
    let mail = attempt.mail
    switch attempt.result {
    case .notTried: leave(mail, because: report.stop ?? "stopped by a signal")
    case .unusable(let reason):
      report.stop = reason
      leave(mail, because: reason)
    case .answered(.delivered): report.sent += 1
    case .answered(.permanentFailure(let reason)): report.failed.append(failure(mail, reason))
    case .answered(.temporaryFailure(let reason)):
      leave(mail, because: reason)
      again.append(mail)
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

  mutating func leave(_ mail: OutboxMail, because reason: String) {
    report.waiting.append(failure(mail, reason))
  }

  private func failure(_ mail: OutboxMail, _ reason: String) -> OutboxReport.Failure {
    .init(extension: mail.extension, address: mail.mail.address, reason: reason)
  }
}

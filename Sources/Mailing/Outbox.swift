package import Mail
import Model
package import Storage

/// Sends what waits in the outbox and records each outcome at once.
///
/// A mail that fails for now is tried again with growing pauses, up to five times in a run.
package struct Outbox {
  private let store: any Store
  private let writer: MailWriter
  private let transport: any MailTransport
  private let context: SendingContext
  private let gate = HandoverGate()
  private var report = OutboxReport()

  /// Tries of one mail in one run.
  private static let tries = 5
  /// Mails under way at once.
  private static let width = 4

  package init(
    _ store: any Store, _ setting: MailSetting, _ transport: any MailTransport,
    _ context: SendingContext
  ) throws(MailError) {
    self.store = store
    self.transport = transport
    self.context = context
    writer = try MailWriter(setting)
  }

  /// Sends the mails; `progress` hears after each how many are done, of how many.
  package func send(
    progress: (Int, Int) -> Void
  ) async throws(StoreError) -> OutboxReport {
    var outbox = self
    var waiting = try store.outbox().filter {
      $0.state == .waiting && $0.channel == context.holder.channel
    }
    let total = waiting.count
    for attempt in 1...Self.tries {
      guard !waiting.isEmpty, outbox.report.stop == nil else { break }
      if attempt > 1 { await context.pause(.seconds(1 << (attempt - 2))) }
      outbox.report.waiting = []
      waiting = try await outbox.sendRound(waiting, total: total, progress)
    }
    return outbox.report
  }

  /// Sends each once; returns those worth another try.
  private mutating func sendRound(
    _ mails: [OutboxMail], total: Int, _ progress: (Int, Int) -> Void
  ) async throws(StoreError) -> [OutboxMail] {
    var again: [OutboxMail] = []
    var rest = mails[...]
    while !rest.isEmpty {
      if context.isStopped() { report.stop = "stopped by a signal" }
      guard report.stop == nil else { break }
      let batch = rest.prefix(writer.setting.rate.map { min($0, Self.width) } ?? Self.width)
      rest = rest.dropFirst(batch.count)
      // A run that was frozen, and lost its lock meanwhile, must notice before it sends.
      try store.renewLock(context.renewedHolder)
      again += try await deliver(batch, total: total, progress)
      if let rate = writer.setting.rate { await context.pause(.seconds(1) * batch.count / rate) }
    }
    keep(rest, because: report.stop)
    return again
  }

  /// Sends some at the same time and records each outcome as soon as it is known.
  private mutating func deliver(
    _ batch: ArraySlice<OutboxMail>, total: Int, _ progress: (Int, Int) -> Void
  ) async throws(StoreError) -> [OutboxMail] {
    var again: [OutboxMail] = []
    var failure: StoreError?
    await withTaskGroup(of: (OutboxMail, HandoverTurn, Attempt).self) { group in
      for mail in batch {
        group.addTask { [writer, transport, turn = gate.turn(), now = context.now()] in
          (mail, turn, await Self.attempt(mail, writer, transport, turn, now: now))
        }
      }
      for await (mail, turn, attempt) in group where failure == nil {
        defer { turn.end() }
        do throws(StoreError) {
          if let retry = try record(attempt, of: mail) { again.append(retry) }
          progress(report.sent + report.failed.count, total)
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
    return again.sorted { $0.id < $1.id }
  }

  private enum Attempt: Sendable {
    case answered(MailOutcome)
    /// The way out itself doesn't work; nothing is known against the mail.
    case unusable(String)
  }

  private static func attempt(
    _ mail: OutboxMail, _ writer: MailWriter, _ transport: any MailTransport,
    _ turn: HandoverTurn, now: Int64
  ) async -> Attempt {
    if let link = mail.mail.link, link.expires <= now {
      return .answered(.permanentFailure(expired))
    }
    do {
      guard let message = try writer.message(for: mail) else {
        return .answered(.permanentFailure(lostKey))
      }
      switch try await transport.send(message, turn) {
      case .delivered: return .answered(.delivered)
      case .temporaryFailure(let reason): return .answered(.temporaryFailure(reason))
      case .permanentFailure(let reason, let words):
        return .answered(.permanentFailure(words.isEmpty ? reason : "\(reason): \(words)"))
      }
    } catch {
      return .unusable("\(error)")
    }
  }

  private static let expired =
    "the link expired before the mail could be sent; make a new request"
  private static let lostKey =
    "the link key that this link was made with is gone; make a new request"

  private mutating func record(
    _ attempt: Attempt, of mail: OutboxMail
  ) throws(StoreError) -> OutboxMail? {
    switch attempt {
    case .unusable(let reason):
      report.stop = reason
      report.waiting.append(failure(mail, reason))
      return nil
    case .answered(let outcome):
      try store.record(
        outcome, of: mail.id, by: context.renewedHolder, at: context.now())
      switch outcome {
      case .delivered: report.sent += 1
      case .permanentFailure(let reason): report.failed.append(failure(mail, reason))
      case .temporaryFailure(let reason):
        report.waiting.append(failure(mail, reason))
        return mail
      }
      return nil
    }
  }

  private mutating func keep(_ mails: ArraySlice<OutboxMail>, because reason: String?) {
    for mail in mails { report.waiting.append(failure(mail, reason ?? "not tried")) }
  }

  private func failure(_ mail: OutboxMail, _ reason: String) -> OutboxReport.Failure {
    .init(extension: mail.extension, address: mail.mail.address, reason: reason)
  }
}

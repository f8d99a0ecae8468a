package import Mail
import Model
package import Storage

/// Sends what waits in the outbox and records each outcome at once.
///
/// A mail that fails for now is tried again with growing pauses, up to five times in a run. A
/// sender takes the mails of its own channel, whose lock it holds.
package struct Outbox {
  private let ledger: any Ledger
  private let writer: MailWriter
  private let transport: any MailTransport
  private let context: SendingContext
  private let gate = HandoverGate()

  /// Tries of one mail in one run.
  private static let tries = 5
  /// Mails under way at once.
  private static let width = 4

  package init(
    _ ledger: any Ledger, _ setting: MailSetting, _ transport: any MailTransport,
    _ context: SendingContext
  ) throws(MailError) {
    self.ledger = ledger
    self.transport = transport
    self.context = context
    writer = MailWriter(setting)
  }

  /// Sends the mails that wait; `progress` hears after each how many are done, of how many.
  package func send(
    where isWanted: (OutboxMail) -> Bool = { _ in true }, progress: (Int, Int) -> Void
  ) async throws(StoreError) -> OutboxReport {
    var waiting = try ledger.outbox().filter {
      $0.state == .waiting && $0.channel == context.holder.channel && isWanted($0)
    }
    var round = OutboxRound(total: waiting.count)
    guard !waiting.isEmpty else { return round.finished }
    async let _: Void = keepLock()
    for attempt in 1...Self.tries {
      guard !waiting.isEmpty, round.report.stop == nil else { break }
      if attempt > 1, await isStoppedAfterPause(before: attempt) {
        round.report.stop = OutboxReport.interrupted
        break
      }
      waiting = try await send(waiting, &round, progress)
    }
    return round.finished
  }

  private func isStoppedAfterPause(before attempt: Int) async -> Bool {
    await context.pause(.seconds(1 << (attempt - 2)))
    return context.isStopped()
  }

  /// Keeps the lease from ending while servers take longer than that to answer.
  ///
  /// Ends with the sending, which cancels it, or when the lock is lost: nothing is handed over then.
  private func keepLock() async {
    while true {
      await context.beat(.seconds(max(1, context.lease / 10)))
      guard !Task.isCancelled else { return }
      do throws(StoreError) {
        try ledger.renewLock(context.renewedHolder)
      } catch {
        guard case .lockLost = error else { continue }
        return gate.close()
      }
    }
  }

  /// Sends each once, some at the same time; returns those worth another try.
  private func send(
    _ mails: [OutboxMail], _ round: inout OutboxRound, _ progress: (Int, Int) -> Void
  ) async throws(StoreError) -> [OutboxMail] {
    try renewLock(&round)
    round.begin()
    var pacer = Pacer(rate: writer.setting.rate)
    var failure: StoreError?
    await withTaskGroup(of: MailAttempt.self) { group in
      var rest = mails.makeIterator()
      for _ in 0..<Self.width { start(rest.next(), in: &group, &pacer) }
      for await attempt in group {
        // The turn ends when the outcome is committed, or when the gate has been closed.
        defer { attempt.turn.end() }
        guard failure == nil else { continue }
        do throws(StoreError) {
          try record(attempt, &round)
          progress(round.report.done, round.total)
          try renewLock(&round)
        } catch {
          failure = error
          gate.close()
          continue
        }
        if context.isStopped() { round.report.stop = OutboxReport.interrupted }
        for _ in 0..<round.successors(of: attempt) { start(rest.next(), in: &group, &pacer) }
      }
      round.leave(IteratorSequence(rest))
    }
    if let failure { throw failure }
    return round.again.sorted { $0.id < $1.id }
  }

  private func start(
    _ mail: OutboxMail?, in group: inout TaskGroup<MailAttempt>, _ pacer: inout Pacer
  ) {
    guard let mail else { return }
    let turn = gate.turn()
    let pause = pacer.next(at: context.uptime())
    group.addTask { [self] in
      if pause > .zero { await context.pause(pause) }
      guard !context.isStopped() else { return MailAttempt(mail, .notTried, turn) }
      return MailAttempt(mail, await attempt(mail, turn), turn)
    }
  }

  private func attempt(_ mail: OutboxMail, _ turn: HandoverTurn) async -> MailAttempt.Result {
    if let link = mail.mail.link, link.expires <= context.now() {
      return .answered(.permanentFailure(Self.expired))
    }
    do {
      guard let message = try writer.message(for: mail) else {
        return .answered(.permanentFailure(Self.lostKey))
      }
      return MailAttempt.Result(try await transport.send(message, turn))
    } catch {
      return .unusable("\(error)")
    }
  }

  private static let expired =
    "the link expired before the mail could be sent; make a new request"
  private static let lostKey =
    "the link key that this link was made with is gone; make a new request"

  private func record(_ attempt: MailAttempt, _ round: inout OutboxRound) throws(StoreError) {
    if let outcome = attempt.outcome {
      try ledger.record(outcome, of: attempt.mail.id, by: context.renewedHolder, at: context.now())
      round.renewed = context.now()
    }
    round.note(attempt)
  }

  /// A sender that was frozen, and lost its lock meanwhile, must notice before it sends.
  private func renewLock(_ round: inout OutboxRound) throws(StoreError) {
    let now = context.now()
    guard round.renewed.map({ now - $0 > context.lease / 10 }) ?? true else { return }
    try ledger.renewLock(context.renewedHolder)
    round.renewed = now
  }
}

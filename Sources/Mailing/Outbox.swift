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
    for attempt in 1...Self.tries {
      guard !waiting.isEmpty, round.report.stop == nil else { break }
      if attempt > 1 { await context.pause(.seconds(1 << (attempt - 2))) }
      waiting = try await send(waiting, &round, progress)
    }
    return round.finished
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
        if context.isStopped() { round.report.stop = "stopped by a signal" }
        if round.report.stop == nil { start(rest.next(), in: &group, &pacer) }
      }
      while let mail = rest.next() { round.leave(mail, because: round.report.stop ?? "not tried") }
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
      return .answered(MailOutcome(try await transport.send(message, turn)))
    } catch {
      return .unusable("\(error)")
    }
  }

  private static let expired =
    "the link expired before the mail could be sent; make a new request"
  private static let lostKey =
    "the link key that this link was made with is gone; make a new request"

  private func record(_ attempt: MailAttempt, _ round: inout OutboxRound) throws(StoreError) {
    if case .answered(let outcome) = attempt.result {
      try ledger.record(outcome, of: attempt.mail.id, by: context.renewedHolder, at: context.now())
      round.renewed = context.now()
    }
    round.note(attempt)
  }

  /// A sender that was frozen, and lost its lock meanwhile, must notice before it sends.
  private func renewLock(_ round: inout OutboxRound) throws(StoreError) {
    let now = context.now()
    let lease = context.holder.leaseEnd - context.holder.since
    guard round.renewed.map({ now - $0 > lease / 10 }) ?? true else { return }
    try ledger.renewLock(context.renewedHolder)
    round.renewed = now
  }
}

extension MailOutcome {
  fileprivate init(_ delivery: Delivery) {
    switch delivery {
    case .delivered: self = .delivered
    case .temporaryFailure(let reason): self = .temporaryFailure(reason)
    case .permanentFailure(let reason, let words):
      self = .permanentFailure(words.isEmpty ? reason : "\(reason): \(words)")
    }
  }
}

import Access
import Foundation
import Mail
import Mailing
import Manifests
import Model
import Plans
package import Reconciling
import Rendering
package import Storage
package import Surroundings
package import Terminal

/// One apply with all that it holds: the store, the lock's holder, the way out for mails.
package struct ApplyRun {
  package let store: any Store
  package let address: StoreAddress
  package let setting: PlanSetting
  private let session: Session
  private let who: String
  private let mails: MailSetting?
  private let transport: any MailTransport
  package let progress: ProgressBar
  private let lockTimeout: Int64
  /// What the lock is held for, as others read it.
  private let purpose: String

  /// Seconds for which a lock holds without being renewed.
  private static let lease: Int64 = 600

  package init(
    _ session: Session, _ setting: PlanSetting, lockTimeout: Int64,
    purpose: String = "rollcall apply"
  ) throws(CommandFailure) {
    self.session = session
    self.purpose = purpose
    progress = ProgressBar("Sending mails", on: session.console)
    self.lockTimeout = lockTimeout
    address = try StoreAddress(session, setting.folder, setting.workspace)
    let opened = try address.openForWriting(setting.workspace)
    store = opened.store
    who = opened.admission.name ?? Caller.name(session.environment)
    var setting = setting
    setting.admit(opened.admission)
    self.setting = setting
    mails = try setting.mails(session.environment)
    transport = try setting.transport(session)
  }

  /// Plans or takes a plan, and carries it out.
  package func apply(
    _ work: (Applying) async throws(ReconcilingError) -> ApplyOutcome
  ) async throws(CommandFailure) -> ApplyOutcome {
    try await whileLocked { context throws(ReconcilingError) in
      try await work(Applying(store, context, mails, transport))
    }
  }

  /// Tries the mails of these users again.
  package func resend(_ users: [String]) async throws(CommandFailure) -> ResendOutcome {
    let outcome = try await whileLocked { context throws(ReconcilingError) in
      try await Applying(store, context, mails, transport).resend(users, progress: progress.show)
    }
    progress.finish()
    return outcome
  }

  /// Waits for the lock as long as asked, and says who was in the way.
  private func whileLocked<Outcome>(
    _ work: (RunContext) async throws(ReconcilingError) -> Outcome
  ) async throws(CommandFailure) -> Outcome {
    let signal = Self.stopSignal(session)
    do {
      return try await session.retrying(
        for: lockTimeout, signal,
        holder: { if case .store(.locked(let holder)) = $0 { holder } else { nil } },
        { () throws(ReconcilingError) in try await work(context(signal)) })
    } catch {
      throw CommandFailure(error, organization: setting.workspace.organization)
    }
  }

  /// Reports what was done; the exit status says whether mails are left.
  package func finish(_ report: ApplyOutcome) throws(CommandFailure) -> ExitStatus {
    progress.finish()
    noteTakeover(report)
    try session.console.write(ApplySummary.text(of: report, session))
    return report.mails.isComplete ? .done : .mailsLeft
  }

  /// Says whose abandoned lock it was.
  package func noteTakeover(_ outcome: ApplyOutcome) {
    session.noteTakeover(from: outcome.takenOver)
  }

  /// From here on a signal doesn't end the program at once: there is something in hand.
  @discardableResult
  package static func stopSignal(_ session: Session) -> StopSignal {
    session.stop.signal { [console = session.console] isSecond in
      console.warn(
        isSecond
          ? "Stopped at once. Run `rollcall apply` again to finish what was begun."
          : "Stopping after what is in hand; press Ctrl-C again to stop at once.")
    }
  }

  private func context(_ signal: StopSignal) -> RunContext {
    let environment = session.environment
    let holder = Caller.holder(
      who: who, purpose: purpose, now: SystemTime.now,
      lease: Self.lease)
    return RunContext(
      rules: setting.rules, holder: holder, run: UUID().uuidString.lowercased(),
      now: { SystemTime.now }, environment: { environment[$0] }, isDead: Caller.isDead,
      isStopped: { signal.isRaised }, pause: signal.pause)
  }
}

import Access
import Arguments
import Exports
import Fields
import Foundation
import Manifests
import Running
import Storage
import Surroundings
import Terminal

/// One filling of a store, with all that it holds.
struct Loading {
  private let session: Session
  private let store: any Store
  private let admission: Admission
  private let organization: String
  private let lockTimeout: Int64

  /// Throws unless whoever asks may set what only support may change.
  ///
  /// A store without operators is open: who can fill it could as well have made it.
  init(
    _ session: Session, _ address: StoreAddress, _ workspace: Workspace, lockTimeout: Int64
  ) throws(CommandFailure) {
    self.session = session
    self.lockTimeout = lockTimeout
    organization = workspace.organization
    let opened = try address.openForWriting(workspace)
    (store, admission) = (opened.store, opened.admission)
    try Self.check(
      admission.role, wanted: admission.operator == nil ? Admission.openRole : .support)
  }

  static func check(_ role: Role, wanted: Role) throws(CommandFailure) {
    guard role >= wanted else {
      throw CommandFailure(
        .failed,
        "store load sets what only support may change, so it is for the role "
          + "\(wanted.rawValue)\(wanted == .support ? "" : " and those above it"), and you are "
          + "\(role.rawValue).")
    }
  }

  /// Hears Ctrl-C from before there is a store: half of one would be left behind.
  static func listen(_ session: Session) -> StopSignal {
    session.stop.signal { [console = session.console] isSecond in
      console.warn(
        isSecond
          ? "Stopped at once: nothing is loaded, unless all of it was already."
          : "Going on until all of it is loaded; press Ctrl-C again to stop and load nothing.")
    }
  }

  /// Fills the store, or leaves it as it was.
  func carryOut(_ cargo: Cargo, _ signal: StopSignal) async throws(CommandFailure) {
    let run = try await locked(signal)
    do {
      try store.load(
        run, resources: cargo.document.resources,
        users: cargo.document.users.lazy.map(UserChange.init(loading:)), audit: cargo.audit)
      try? store.releaseLock(run.holder)
    } catch {
      try? store.releaseLock(run.holder)
      throw CommandFailure(error, organization: organization)
    }
  }

  /// Waits for the lock as long as asked; the run begins once it is ours.
  private func locked(_ signal: StopSignal) async throws(CommandFailure) -> Run {
    do {
      return try await session.retrying(
        for: lockTimeout, signal,
        holder: { if case .locked(let holder) = $0 { holder } else { nil } },
        { () throws(StoreError) in
          let run = run(at: SystemTime.now)
          session.noteTakeover(
            from: try store.acquireLock(run.holder, at: run.time, isDead: Caller.isDead))
          return run
        })
    } catch {
      throw CommandFailure(error, organization: organization)
    }
  }

  private func run(at now: Int64) -> Run {
    let holder = Caller.holder(
      who: admission.name ?? Caller.name(session.environment), purpose: "rollcall store load",
      now: now, lease: Self.lease)
    return Run(
      id: UUID().uuidString.lowercased(), holder: holder, role: admission.role, time: now)
  }

  /// Seconds for which the lock holds.
  private static let lease: Int64 = 600
}

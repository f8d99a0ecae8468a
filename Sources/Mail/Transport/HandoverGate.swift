import Dispatch
import Synchronization

/// Lets one mail at a time be between its final dot and the record of its outcome.
///
/// Several mails may be under way, but a process that is killed leaves at most one whose fate is
/// unknown, so at most one person gets a mail twice.
package final class HandoverGate: Sendable {
  private let semaphore = DispatchSemaphore(value: 1)
  private let isClosed = Mutex(false)

  package init() {}

  /// A turn for one mail, not yet begun.
  package func turn() -> HandoverTurn { HandoverTurn(self) }

  /// Lets no turn begin from now on; those that wait are told.
  ///
  /// For when outcomes can't be recorded: what is sent then is sent again later.
  package func close() {
    isClosed.withLock { $0 = true }
    semaphore.signal()
  }

  /// False when the gate is closed.
  func enter() -> Bool {
    semaphore.wait()
    guard isClosed.withLock(\.self) else { return true }
    // Whoever waits behind must learn of it too.
    semaphore.signal()
    return false
  }

  func leave() { semaphore.signal() }
}

import Dispatch

/// Lets one mail at a time be between its final dot and the record of its outcome.
///
/// Several mails may be under way, but a process that is killed leaves at most one whose fate is
/// unknown, so at most one person gets a mail twice.
package final class HandoverGate: Sendable {
  let semaphore = DispatchSemaphore(value: 1)

  package init() {}

  /// A turn for one mail, not yet begun.
  package func turn() -> HandoverTurn { HandoverTurn(self) }
}

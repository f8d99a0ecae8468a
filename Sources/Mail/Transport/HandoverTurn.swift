import Synchronization

/// One mail's turn at a `HandoverGate`.
///
/// A transport whose handing over could happen twice begins the turn immediately before it hands
/// over for good; whoever records outcomes ends it once the outcome is committed. A turn that
/// nobody holds any more ends by itself.
package final class HandoverTurn: Sendable {
  private let gate: HandoverGate
  private let isOpen = Mutex(false)

  init(_ gate: HandoverGate) { self.gate = gate }

  deinit { end() }

  /// Blocks the calling thread until no other turn of the gate is open; does nothing when open.
  ///
  /// Call it on a thread of the transport's own: Swift's shared threads must not wait. False means
  /// that the gate is closed: the mail must not be handed over, and is to be tried again later.
  @discardableResult
  package func begin() -> Bool {
    guard !isOpen.withLock(\.self) else { return true }
    guard gate.enter() else { return false }
    isOpen.withLock { $0 = true }
    return true
  }

  /// Lets the next one begin; does nothing when this turn isn't open.
  package func end() {
    let wasOpen = isOpen.withLock { isOpen in
      defer { isOpen = false }
      return isOpen
    }
    if wasOpen { gate.leave() }
  }
}

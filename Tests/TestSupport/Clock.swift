import Synchronization

/// A clock that only a test moves.
package final class Clock: Sendable {
  private let seconds = Mutex<Int64>(1_800_000_000)

  package init() {}

  package var now: Int64 { seconds.withLock(\.self) }

  package func pass(_ duration: Int64) { seconds.withLock { $0 += duration } }
}

import Synchronization

/// A clock that stands until it is moved.
final class TestClock: Sendable {
  private let seconds: Mutex<Int64>

  init(_ start: Int64) { seconds = Mutex(start) }

  var now: Int64 { seconds.withLock { $0 } }

  func pass(_ more: Int64) { seconds.withLock { $0 += more } }
}

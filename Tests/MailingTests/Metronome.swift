import Synchronization

/// Lets time pass only when a test says so.
final class Metronome: Sendable {
  private let (beats, continuation) = AsyncStream.makeStream(of: Void.self)
  private let time = Mutex<Int64>(0)

  /// Seconds.
  var now: Int64 { time.withLock(\.self) }

  func wait(_ duration: Duration) async {
    var iterator = beats.makeAsyncIterator()
    _ = await iterator.next()
  }

  func pass(_ seconds: Int64) {
    time.withLock { $0 += seconds }
    continuation.yield()
  }
}

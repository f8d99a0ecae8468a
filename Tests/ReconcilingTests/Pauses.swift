import Synchronization

/// The pauses that a run wanted; none is made.
final class Pauses: Sendable {
  private let durations = Mutex<[Duration]>([])

  var all: [Duration] { durations.withLock(\.self) }

  func add(_ duration: Duration) { durations.withLock { $0.append(duration) } }
}

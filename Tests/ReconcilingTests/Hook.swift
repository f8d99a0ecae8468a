import Synchronization

/// What else happens at some moment; set once the things it needs are there.
final class Hook: Sendable {
  private let action = Mutex<(@Sendable () -> Void)?>(nil)

  func set(_ action: @escaping @Sendable () -> Void) {
    self.action.withLock { $0 = action }
  }

  func run() { action.withLock(\.self)?() }
}

import Synchronization

/// Something that is on or off, wherever it is asked from.
final class Switch: Sendable {
  private let state: Mutex<Bool>

  init(_ isOn: Bool) { state = Mutex(isOn) }

  var isOn: Bool { state.withLock(\.self) }

  func turn(_ isOn: Bool) { state.withLock { $0 = isOn } }
}

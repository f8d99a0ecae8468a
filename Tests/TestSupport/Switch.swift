import Synchronization

/// Something that is on or off, wherever it is asked from.
package final class Switch: Sendable {
  private let state: Mutex<Bool>

  package init(_ isOn: Bool) { state = Mutex(isOn) }

  package var isOn: Bool { state.withLock(\.self) }

  package func turn(_ isOn: Bool) { state.withLock { $0 = isOn } }
}

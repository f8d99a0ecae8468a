import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and SIGTERM: the first asks to stop cleanly, the second stops at once.
///
/// Whatever is not committed then is as it was, and what is in the outbox is sent by the next run.
package final class StopSignal: Sendable {
  private let count = Count()
  private let sources: Mutex<[any DispatchSourceSignal]>

  /// `announce` hears of each signal, on a queue of its own.
  package init(announce: @escaping @Sendable (_ isSecond: Bool) -> Void) {
    let queue = DispatchQueue(label: "stop-signal")
    var sources: [any DispatchSourceSignal] = []
    for (number, status) in [(SIGINT, Int32(130)), (SIGTERM, 143)] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { [count] in
        let isSecond = count.value.add(1, ordering: .relaxed).oldValue > 0
        announce(isSecond)
        if isSecond { exit(status) }
      }
      // Who begins something after this must be heard: listening begins on another thread.
      let listens = DispatchSemaphore(value: 0)
      source.setRegistrationHandler { listens.signal() }
      source.resume()
      listens.wait()
      sources.append(source)
    }
    self.sources = Mutex(sources)
  }

  package var isRaised: Bool { count.value.load(ordering: .relaxed) > 0 }

  /// Waits, but no longer than until somebody asks to stop.
  package func pause(_ duration: Duration) async {
    let end = ContinuousClock.now + duration
    while !isRaised, !Task.isCancelled {
      let rest = end - .now
      guard rest > .zero else { return }
      try? await Task.sleep(for: min(rest, .milliseconds(50)))
    }
  }

  /// Shared with the handlers, which outlive the initializer.
  private final class Count: Sendable {
    let value = Atomic<Int>(0)
  }
}

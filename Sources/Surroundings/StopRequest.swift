import Synchronization

/// The stop signal of a run, which listens from when there is first something in hand.
package final class StopRequest: Sendable {
  private let heard = Mutex<StopSignal?>(nil)

  package init() {}

  package var isRaised: Bool { heard.withLock { $0?.isRaised ?? false } }

  /// Listens, unless it does already; `announce` is that of the first call.
  package func signal(
    announce: @escaping @Sendable (_ isSecond: Bool) -> Void
  ) -> StopSignal {
    heard.withLock { heard in
      let signal = heard ?? StopSignal(announce: announce)
      heard = signal
      return signal
    }
  }
}

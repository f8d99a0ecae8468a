package import Storage

/// What sending needs from outside: the lock it is done under, the clock, and whether to stop.
package struct SendingContext: Sendable {
  package var holder: LockHolder
  /// Seconds since 1970, UTC.
  package var now: @Sendable () -> Int64
  /// Whether the user asked to stop.
  package var isStopped: @Sendable () -> Bool
  package var pause: @Sendable (Duration) async -> Void
  /// A clock that never goes back, for the rate.
  package var uptime: @Sendable () -> Duration
  /// Lets time pass between two renewals of the lock; ends early when its task is cancelled.
  package var beat: @Sendable (Duration) async -> Void

  package init(
    holder: LockHolder, now: @escaping @Sendable () -> Int64,
    uptime: @escaping @Sendable () -> Duration = Self.continuousUptime,
    beat: @escaping @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) },
    isStopped: @escaping @Sendable () -> Bool, pause: @escaping @Sendable (Duration) async -> Void
  ) {
    self.holder = holder
    self.now = now
    self.isStopped = isStopped
    self.pause = pause
    self.uptime = uptime
    self.beat = beat
  }

  private static let start = ContinuousClock.now

  package static func continuousUptime() -> Duration { ContinuousClock.now - start }

  /// Seconds.
  var lease: Int64 { holder.leaseEnd - holder.since }

  /// The holder with a lease as long as the first one, from now on.
  var renewedHolder: LockHolder {
    var renewed = holder
    renewed.leaseEnd = now() + lease
    return renewed
  }
}

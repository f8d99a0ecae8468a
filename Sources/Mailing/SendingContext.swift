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

  package init(
    holder: LockHolder, now: @escaping @Sendable () -> Int64,
    uptime: @escaping @Sendable () -> Duration = Self.continuousUptime,
    isStopped: @escaping @Sendable () -> Bool, pause: @escaping @Sendable (Duration) async -> Void
  ) {
    self.holder = holder
    self.now = now
    self.isStopped = isStopped
    self.pause = pause
    self.uptime = uptime
  }

  private static let start = ContinuousClock.now

  package static func continuousUptime() -> Duration { ContinuousClock.now - start }

  /// The holder with a lease as long as the first one, from now on.
  var renewedHolder: LockHolder {
    var renewed = holder
    renewed.leaseEnd = now() + (holder.leaseEnd - holder.since)
    return renewed
  }
}

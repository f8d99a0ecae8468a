import Mailing
package import Planning
package import Storage

/// What a run needs from outside, handed in by the caller: who, when, and where secrets come from.
package struct RunContext: Sendable {
  package var rules: PlanRules
  package var holder: LockHolder
  /// Random, for the audit log.
  package var run: String
  /// Seconds since 1970, UTC.
  package var now: @Sendable () -> Int64
  /// The value of an environment variable.
  package var environment: @Sendable (String) -> String?
  /// Whether the holder of a lock is gone for sure.
  package var isDead: @Sendable (LockHolder) -> Bool
  /// Whether the user asked to stop.
  package var isStopped: @Sendable () -> Bool
  package var pause: @Sendable (Duration) async -> Void

  package init(
    rules: PlanRules, holder: LockHolder, run: String, now: @escaping @Sendable () -> Int64,
    environment: @escaping @Sendable (String) -> String?,
    isDead: @escaping @Sendable (LockHolder) -> Bool,
    isStopped: @escaping @Sendable () -> Bool, pause: @escaping @Sendable (Duration) async -> Void
  ) {
    self.rules = rules
    self.holder = holder
    self.run = run
    self.now = now
    self.environment = environment
    self.isDead = isDead
    self.isStopped = isStopped
    self.pause = pause
  }

  /// What the outbox needs of it.
  var sending: SendingContext {
    SendingContext(holder: holder, now: now, isStopped: isStopped, pause: pause)
  }
}

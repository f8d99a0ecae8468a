import Synchronization

/// Counts tries in memory, in windows that slide: never more than a limit says, wherever one looks.
///
/// The memory is bounded: when too many are counted, those that tried longest ago are forgotten.
/// To be forgotten, an attacker needs as many callers as the table has entries, and each of them
/// has limits of its own.
package final class RateLimits: Sendable {
  /// One try that was counted; to be given back when it turns out to be none.
  package struct Ticket: Sendable {
    fileprivate var keys: [RateLimit.Key]
    fileprivate var time: Int64
  }

  /// A limit is reached.
  package struct Exceeded: Error, Hashable, Sendable {
    /// Until the next try may succeed.
    package var seconds: Int

    package init(seconds: Int) {
      self.seconds = seconds
    }
  }

  /// By what is counted: the times of the tries in the window, oldest first.
  private let tries: Mutex<ExpiringTable<RateLimit.Key, [Int64]>>

  package init(capacity: Int = 20_000) {
    tries = Mutex(ExpiringTable(capacity: capacity))
  }

  /// How many are being counted.
  package var count: Int { tries.withLock(\.count) }

  /// Counts a try for all the keys; for none, when one of them has none left.
  package func admit(
    _ keys: [RateLimit.Key], at now: Int64
  ) throws(Exceeded) -> Ticket {
    let wait = tries.withLock { table -> Int64? in
      var longest: Int64?
      for key in keys {
        guard let wait = Self.wait(key, table, at: now) else { continue }
        table.touch(key)
        longest = max(wait, longest ?? 0)
      }
      if let longest { return longest }
      for key in keys {
        let times = Self.times(key, table, at: now) + [now]
        table.set(key, times, until: now + key.limit.seconds, at: now)
      }
      return nil
    }
    if let wait { throw Exceeded(seconds: Int(wait)) }
    return Ticket(keys: keys, time: now)
  }

  /// Takes a try back that was none: it succeeded, or wasn't made.
  package func giveBack(_ ticket: Ticket) {
    tries.withLock { table in
      for key in ticket.keys {
        guard var times = table.value(key, at: ticket.time),
          let index = times.lastIndex(of: ticket.time)
        else { continue }
        times.remove(at: index)
        if let last = times.last {
          table.set(key, times, until: last + key.limit.seconds, at: ticket.time)
        } else {
          table.remove(key)
        }
      }
    }
  }

  /// The tries that count; those of a time to come were made before the clock was set back.
  private static func times(
    _ key: RateLimit.Key, _ table: ExpiringTable<RateLimit.Key, [Int64]>, at now: Int64
  ) -> [Int64] {
    (table.value(key, at: now) ?? []).filter { $0 > now - key.limit.seconds && $0 <= now }
  }

  /// Seconds until the key has a try left; nil when it has one now.
  private static func wait(
    _ key: RateLimit.Key, _ table: ExpiringTable<RateLimit.Key, [Int64]>, at now: Int64
  ) -> Int64? {
    let times = times(key, table, at: now)
    guard times.count >= key.limit.tries else { return nil }
    return times[times.count - key.limit.tries] + key.limit.seconds - now
  }
}

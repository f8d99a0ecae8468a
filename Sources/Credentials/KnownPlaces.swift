import Synchronization

/// From where each account was signed in to before, as far as it is remembered.
///
/// Who tries passwords from everywhere can use up the tries of an account; whoever comes from
/// where its owner came from has tries of their own, so that the owner isn't kept out.
package final class KnownPlaces: Sendable {
  private struct Pair: Hashable {
    var account: String
    var place: String
  }

  private static let lifetime: Int64 = 30 * 86_400

  private let pairs: Mutex<ExpiringTable<Pair, Bool>>

  package init(capacity: Int = 20_000) {
    pairs = Mutex(ExpiringTable(capacity: capacity))
  }

  package func contains(_ account: String, _ place: String, at now: Int64) -> Bool {
    pairs.withLock { $0.value(Pair(account: account, place: place), at: now) ?? false }
  }

  package func add(_ account: String, _ place: String, at now: Int64) {
    pairs.withLock { pairs in
      pairs.set(
        Pair(account: account, place: place), true, until: now + Self.lifetime, at: now)
    }
  }
}

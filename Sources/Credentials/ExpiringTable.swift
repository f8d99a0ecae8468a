/// A table with a limited number of entries, each of which counts until its time.
struct ExpiringTable<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Entry {
    var value: Value
    /// Seconds since 1970, UTC; from then on the entry is as good as gone.
    var expires: Int64
    /// Grows with every change of the table: the entry that was changed last has the highest.
    var order: Int64
  }

  private let capacity: Int
  private var entries: [Key: Entry] = [:]
  private var changes: Int64 = 0

  init(capacity: Int) { self.capacity = max(capacity, 4) }

  var count: Int { entries.count }

  func value(_ key: Key, at now: Int64) -> Value? {
    entries[key].flatMap { $0.expires > now ? $0.value : nil }
  }

  mutating func set(_ key: Key, _ value: Value, until expires: Int64, at now: Int64) {
    if entries.count >= capacity, entries[key] == nil { makeRoom(at: now) }
    changes += 1
    entries[key] = Entry(value: value, expires: expires, order: changes)
  }

  /// Has an entry count as changed just now, so that it stays.
  mutating func touch(_ key: Key) {
    changes += 1
    entries[key]?.order = changes
  }

  mutating func remove(_ key: Key) { entries[key] = nil }

  /// Drops what has expired, and where that is too little, the quarter that nobody changed longest.
  ///
  /// Much at a time, so that a table that stays full costs little for each entry.
  private mutating func makeRoom(at now: Int64) {
    entries = entries.filter { $0.value.expires > now }
    guard entries.count > capacity * 3 / 4 else { return }
    let orders = entries.values.map(\.order).sorted()
    let first = orders[orders.count - capacity * 3 / 4]
    entries = entries.filter { $0.value.order >= first }
  }
}

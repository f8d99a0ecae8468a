/// A mapping or sequence being read in a file that may hold merges.
struct MergeFrame {
  /// A pair that a merge brings in; the key is nil when it isn't a scalar.
  struct Pair {
    let key: [UInt8]?
    let events: [Event]
  }

  let isMapping: Bool
  /// Whether the next node of a mapping is a key.
  var expectsKey: Bool
  /// Keys written in the mapping itself.
  var ownKeys: Set<[UInt8]> = []
  var hasMerge = false
  /// Keys of `merged`.
  var mergedKeys: Set<[UInt8]> = []
  /// Merged pairs, those of earlier merges first.
  var merged: [Pair] = []
  /// What is left to deliver once the mapping's own pairs are through, last event first.
  var delivery: [Event] = []

  init(isMapping: Bool) {
    self.isMapping = isMapping
    expectsKey = isMapping
  }

  /// Keeps a pair unless an earlier merge has its key.
  mutating func merge(_ pair: Pair) {
    if let key = pair.key, !mergedKeys.insert(key).inserted { return }
    merged.append(pair)
  }

  /// Gets the pairs ready that no own key overrides, and the mapping's end behind them.
  mutating func prepareDelivery(end: Event) {
    delivery.append(end)
    for pair in merged.reversed() {
      if let key = pair.key, ownKeys.contains(key) { continue }
      delivery.append(contentsOf: pair.events.reversed())
    }
  }
}

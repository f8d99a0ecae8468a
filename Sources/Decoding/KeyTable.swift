import YAML

/// The keys that a mapping may have, found by length and first eight bytes.
///
/// Built from paths: `["directory", "list"]` makes a key `directory` with a table of its own.
package final class KeyTable: Sendable {
  /// What a key leads to; negative: nothing of that sort.
  package struct Target: Sendable {
    /// The place of the path that ends here.
    package var leaf: Int16 = -1
    /// The table in `groups` of the paths that go on.
    package var group: Int16 = -1
  }

  private struct Slot: Sendable {
    var prefix: UInt64
    var count: UInt32
    /// Negative: empty.
    var index: Int32
  }

  package let names: [String]
  package let targets: [Target]
  package let groups: [KeyTable]
  private let slots: [Slot]
  /// By place in `names`: the bytes behind the first eight.
  private let tails: [[UInt8]]

  package convenience init(_ paths: [[String]]) {
    self.init(paths.enumerated().map { ($0.element[...], $0.offset) })
  }

  private init(_ paths: [(path: ArraySlice<String>, leaf: Int)]) {
    var names: [String] = []
    var targets: [Target] = []
    var groups: [KeyTable] = []
    for (path, _) in paths {
      guard let name = path.first, !names.contains(name) else { continue }
      names.append(name)
      targets.append(Self.target(of: name, in: paths, groups: &groups))
    }
    self.names = names
    self.targets = targets
    self.groups = groups
    slots = Self.slots(for: names)
    tails = names.map { Array($0.utf8.dropFirst(8)) }
  }

  /// Where a key is a field itself and leads to others, `request` within stands for the field.
  private static func target(
    of name: String, in paths: [(path: ArraySlice<String>, leaf: Int)], groups: inout [KeyTable]
  ) -> Target {
    var target = Target()
    var longer = paths.filter { $0.path.first == name && $0.path.count > 1 }
      .map { (path: $0.path.dropFirst(), leaf: $0.leaf) }
    if let own = paths.first(where: { $0.path.elementsEqual([name]) }) {
      target.leaf = Int16(own.leaf)
      if !longer.isEmpty { longer.insert((["request"], own.leaf), at: 0) }
    }
    if !longer.isEmpty {
      target.group = Int16(groups.count)
      groups.append(KeyTable(longer))
    }
    return target
  }

  private static func slots(for names: [String]) -> [Slot] {
    var capacity = 8
    while capacity < names.count * 3 { capacity *= 2 }
    var slots = Array(repeating: Slot(prefix: 0, count: 0, index: -1), count: capacity)
    for (index, name) in names.enumerated() {
      let prefix = name.utf8.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      var place = hash(prefix, name.utf8.count) & (capacity - 1)
      while slots[place].index >= 0 { place = (place + 1) & (capacity - 1) }
      slots[place] = Slot(prefix: prefix, count: UInt32(name.utf8.count), index: Int32(index))
    }
    return slots
  }

  /// The place in `names` of the current scalar; nil when it is none of them.
  func index(of events: borrowing EventReader) -> Int? {
    let count = events.count
    let prefix = events.prefix
    var place = Self.hash(prefix, count) & (slots.count - 1)
    while slots[place].index >= 0 {
      let index = Int(slots[place].index)
      if slots[place].prefix == prefix, slots[place].count == count,
        count <= 8 || hasTail(index, events)
      {
        return index
      }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  private func hasTail(_ index: Int, _ events: borrowing EventReader) -> Bool {
    var place = 8
    for byte in tails[index] {
      if events[place] != byte { return false }
      place += 1
    }
    return true
  }

  @inline(__always)
  private static func hash(_ prefix: UInt64, _ count: Int) -> Int {
    let mixed = (prefix ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 48)
  }
}

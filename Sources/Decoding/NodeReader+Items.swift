import Diagnostics
package import Fields
package import YAML

extension NodeReader {
  /// An entry of a keyed list, and where it and its key are written.
  package struct ReadItem: Sendable {
    package var item: Item
    package var start: Place
    package var key: Place
    /// Where the last extension in it is written.
    package var reference: Place?
    /// Whether something in it is wrong; it counts for its key only.
    fileprivate var isRefused = false
    /// Whether its targets are written in another order than the table's.
    fileprivate var isDisordered = false
    /// The last field with targets that was read.
    fileprivate var lastTarget = -1
  }

  /// Reads a field that is a list of keyed entries; an empty one is `null`.
  mutating func readItems(_ shape: CompiledShape) throws(YAMLError) -> Value? {
    guard let table = shape.table, events.kind == .sequenceStart else {
      if events.isNull { return clearing(shape) }
      try refuseType(shape.name, wanted: shape.wanted)
      return nil
    }
    let start = here
    var isGood = true
    let items = try readItemList(table, isGood: &isGood)
    guard isGood else { return nil }
    guard items.count <= shape.maximum else {
      report(
        .invalidValue, "\(shape.name): the list has more than \(shape.maximum) entries", at: start)
      return nil
    }
    return items.isEmpty ? clearing(shape) : .items(items.map(\.item))
  }

  /// Reads the sequence that the current event opens; entries that are refused are left out.
  package mutating func readItemList(
    _ table: CompiledTable, isGood: inout Bool
  ) throws(YAMLError) -> [ReadItem] {
    var items: [ReadItem] = []
    var keys: [String: Place] = [:]
    while try events.next() != .sequenceEnd {
      guard let item = try readItem(table) else {
        isGood = false
        continue
      }
      if item.isRefused { isGood = false }
      if let first = firstUse(of: item, among: items, keys: &keys) {
        isGood = false
        report(
          table.keyIsNumber ? .duplicateNumber : .duplicateName,
          "\(table.title) \(item.item.key.quoted) is written twice", at: item.key,
          help: "keep one of the two", related: first)
      } else {
        items.append(item)
      }
    }
    return isGood ? items : items.filter { !$0.isRefused }
  }

  /// Short lists are compared one by one; a dictionary costs more than that.
  private func firstUse(
    of item: ReadItem, among items: [ReadItem], keys: inout [String: Place]
  ) -> Place? {
    guard items.count >= 8 else {
      return items.first { $0.item.key == item.item.key }?.key
    }
    if keys.isEmpty {
      for item in items { keys[item.item.key] = item.key }
    }
    if let first = keys[item.item.key] { return first }
    keys[item.item.key] = item.key
    return nil
  }

  /// Reads one entry: a mapping, or its key alone where the table has no other field.
  ///
  /// Nil when its key isn't known.
  private mutating func readItem(_ table: CompiledTable) throws(YAMLError) -> ReadItem? {
    if events.kind == .scalar, table.shapes.count == 1, !events.isNull {
      guard let value = scalar(table.shapes[0]) else { return nil }
      return ReadItem(item: Item([value]), start: here, key: here)
    }
    guard events.kind == .mappingStart else {
      try refuseType(
        table.owner, wanted: table.shapes.count == 1 ? "a text" : "a mapping")
      return nil
    }
    let start = here
    var item = ReadItem(
      item: Item(Array(repeating: nil, count: table.shapes.count)), start: start, key: start)
    let count = places.count
    item.isRefused = try !readFields(table, table.keys, into: &item)
    places.align(from: count, to: start, when: item.isDisordered)
    guard item.item.values[0] != nil else {
      if item.isRefused { return nil }
      report(
        .missingKey, "\(table.owner) without \(table.shapes[0].name)", at: start,
        help: "write \(table.shapes[0].name):")
      return nil
    }
    return item
  }

  /// Reads the pairs of a mapping into the entry's values; false when one is refused.
  private mutating func readFields(
    _ table: CompiledTable, _ keys: KeyTable, into item: inout ReadItem
  ) throws(YAMLError) -> Bool {
    var isGood = true
    let problems = findings.count
    var mapping = openMapping()
    while let key = try nextKey(of: &mapping, in: keys, owner: table.owner) {
      let target = keys.targets[key]
      if target.leaf < 0 {
        guard events.kind == .mappingStart else {
          try refuseType("\(table.title).\(keys.names[key])", wanted: "a mapping")
          continue
        }
        let group = keys.groups[Int(target.group)]
        if try !readFields(table, group, into: &item) { isGood = false }
      } else {
        try readField(table, Int(target.leaf), into: &item)
      }
    }
    return isGood && findings.count == problems
  }

  private mutating func readField(
    _ table: CompiledTable, _ leaf: Int, into item: inout ReadItem
  ) throws(YAMLError) {
    let shape = table.shapes[leaf]
    let place = here
    item.item.values[leaf] = try readValue(shape)
    if leaf == 0 { item.key = place }
    if shape.type == .target {
      if leaf < item.lastTarget { item.isDisordered = true }
      item.lastTarget = leaf
    }
    guard shape.form == .scalar else { return }
    switch shape.type {
    case .extension: item.reference = place
    case .macAddress, .target: if item.item.values[leaf]?.text != nil { places.note(place) }
    default: return
    }
  }
}

extension CompiledTable {
  /// Singular, for messages.
  var title: String { items?.name ?? "user" }

  /// With its article, for messages.
  var owner: String { "aeiou".contains(title.prefix(1)) ? "an \(title)" : "a \(title)" }

  var keyIsNumber: Bool { shapes[0].type == .phoneNumber }
}

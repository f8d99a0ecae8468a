package import Fields

/// Values that a manifest could say, from small pools, so that equal ones are frequent.
package enum RandomValue {
  package static let departments = ["Sales", "Dispatch", "Night shift"]
  package static let sites = ["Boston", "Harbor"]
  package static let zones = ["America/New_York", "Europe/Lisbon", "UTC"]
  package static let addresses = [
    "ada@acme.example.com", "Front@acme.example.com", "front@acme.example.com",
    "grace@acme.example.com", "alan@acme.example.com", "o'hara+1@acme.example.com",
  ]
  /// Names that try to leave the place they are put in.
  package static let names = [
    "Ada", "Grace", "a\"b", "back\\slash", "[0]", "\"].mac", "Zoë", "名前", "'; --", "\u{202E}evil",
    "👩‍👩‍👧", "${HOME}",
  ]

  package static func value(_ shape: FieldShape, _ random: inout SplitMix64) -> Value {
    switch shape {
    case .scalar(let type): return scalar(type, &random)
    case .list(let type, let maximum): return list(type, min(3, maximum), &random)
    case .items(let table): return items(table, clearing: true, &random)
    case .pinSource:
      return .pin(random.chance(50) ? .generated : .environment(random.pick(["PIN", "_PIN_2"])))
    }
  }

  /// A value as a store holds it: nothing in it is there to clear.
  package static func stored(_ shape: FieldShape, _ random: inout SplitMix64) -> Value? {
    switch shape {
    case .items(let table): items(table, clearing: false, &random)
    case .pinSource: nil
    default: value(shape, &random)
    }
  }

  package static func items(
    _ table: ItemTable, clearing: Bool, _ random: inout SplitMix64
  ) -> Value {
    var items: [Item] = []
    for _ in 0...Int.random(in: 0...2, using: &random) {
      let item = item(table, clearing: clearing, &random)
      if !items.contains(where: { $0.key == item.key }) { items.append(item) }
    }
    return .items(items)
  }

  package static func item(
    _ table: ItemTable, clearing: Bool, _ random: inout SplitMix64
  ) -> Item {
    var values: [Value?] = []
    for (index, field) in table.fields.enumerated() {
      if index == 0 {
        values.append(value(field.shape, &random))
      } else if clearing, random.chance(15) {
        values.append(.null)
      } else {
        values.append(random.chance(60) ? value(field.shape, &random) : nil)
      }
    }
    return Item(values)
  }

  private static func scalar(_ type: ScalarType, _ random: inout SplitMix64) -> Value {
    switch type {
    case .boolean: .boolean(random.chance(50))
    case .integer(let range):
      .integer(random.pick([range.lowerBound, range.upperBound, range.lowerBound + 1]))
    case .text, .profile: .text(random.pick(names))
    case .choice(let options): .text(random.pick(options))
    case .extension: .text(random.pick(["1001", "1002", "1003", "0123"]))
    case .loginName, .email: .text(random.pick(addresses))
    case .phoneNumber: .text(random.pick(["+16175550100", "+16175550101", "911"]))
    case .timeZone: .text(random.pick(zones))
    case .macAddress: .text(random.pick(["001565abcdef", "001565abcde0"]))
    case .department: .text(random.pick(departments))
    case .site: .text(random.pick(sites))
    case .request: .text(random.pick(["true", "2026-Q4", "left sales 2026-11-20"]))
    case .target: .text(random.pick(["1001", "+16175550199"]))
    }
  }

  private static func list(
    _ type: ScalarType, _ maximum: Int, _ random: inout SplitMix64
  ) -> Value {
    var texts: [String] = []
    for _ in 0..<Int.random(in: 1...maximum, using: &random) {
      guard let text = scalar(type, &random).text, !texts.contains(text) else { continue }
      texts.append(text)
    }
    return .texts(texts)
  }
}

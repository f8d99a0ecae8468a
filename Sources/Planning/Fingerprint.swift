package import Fields
package import Model

/// A 64-bit hash of the values last applied, the same in every run and on every machine.
///
/// It tells at planning whether the ledger must be told anything new of a user. A collision would
/// leave a last applied value stale until the next change, no more.
package struct Fingerprint: Hashable, Sendable {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init(_ applied: AppliedValues) {
    for entry in applied.entries { add(entry.field, entry.value) }
    if let former = applied.former { add(.was, .text(former.text)) }
  }

  /// The fingerprint as it will be when all of `desired` is applied.
  package init(of desired: DesiredUser, userOwned: Set<Field>) {
    for index in desired.entries.indices {
      let field = desired.entries[index].field
      guard
        AppliedValues.keeps(field, desired.entries[index].value, userOwned: userOwned)
      else { continue }
      add(field, desired.entries[index].value)
    }
  }

  private mutating func add(_ field: Field, _ value: Value) {
    add(Self.names[Int(field.rawValue)])
    add(value)
  }

  /// By `Field.rawValue`: a hash (FNV-1a) of the field's name, which stays when the table grows.
  private static let names: [UInt64] = FieldTable.descriptors.map { descriptor in
    descriptor.name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private mutating func add(_ value: Value) {
    switch value {
    case .null: add(0)
    case .boolean(let boolean): add(boolean ? 2 : 1)
    case .integer(let integer):
      add(3)
      add(UInt64(bitPattern: Int64(integer)))
    case .text(let text):
      add(4)
      add(text)
    case .texts(let texts):
      add(5)
      add(UInt64(texts.count))
      for text in texts { add(text) }
    case .items(let items):
      add(6)
      add(UInt64(items.count))
      for item in items { add(item) }
    case .pin(.generated): add(7)
    case .pin(.environment(let name)):
      add(8)
      add(name)
    }
  }

  private mutating func add(_ item: Item) {
    for (index, value) in item.values.enumerated() {
      guard let value else { continue }
      add(UInt64(index))
      add(value)
    }
    add(0xFF as UInt64)
  }

  /// Eight bytes at a time, the first one lowest.
  private mutating func add(_ text: String) {
    let utf8 = text.utf8
    let bytes = utf8.span
    add(UInt64(bytes.count))
    var word: UInt64 = 0
    for index in bytes.indices {
      word |= UInt64(bytes[index]) << UInt64((index & 7) * 8)
      if index & 7 == 7 {
        add(word)
        word = 0
      }
    }
    if bytes.count & 7 != 0 { add(word) }
  }

  /// Mixes in a word: an odd factor carries its bits up, the shift carries them down.
  private mutating func add(_ word: UInt64) {
    value = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
    value ^= value &>> 29
  }
}

package import Fields
package import Model

/// A 64-bit hash of the values last applied (FNV-1a), the same in every run and on every machine.
///
/// It tells at planning whether the ledger must be told anything new of a user. A collision would
/// leave a last applied value stale until the next change, no more.
package struct Fingerprint: Hashable, Sendable {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init(_ applied: AppliedValues) {
    for entry in applied.entries { add(entry.field, entry.value) }
  }

  /// The fingerprint as it will be when all of `desired` is applied.
  package init(of desired: DesiredUser, userOwned: Set<Field>) {
    for entry in desired.entries where AppliedValues.keeps(entry, userOwned: userOwned) {
      add(entry.field, entry.value)
    }
  }

  private mutating func add(_ field: Field, _ value: Value) {
    self.value = (self.value ^ Self.names[Int(field.rawValue)]) &* Self.prime
    add(value)
  }

  private static let prime: UInt64 = 0x100_0000_01B3

  /// By `Field.rawValue`: a hash of the field's name, which stays when the table grows.
  private static let names: [UInt64] = FieldTable.descriptors.map { descriptor in
    descriptor.name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* prime }
  }

  private mutating func add(_ value: Value) {
    switch value {
    case .null: add(0)
    case .boolean(let boolean): add(boolean ? 2 : 1)
    case .integer(let integer):
      add(3)
      add(integer)
    case .text(let text):
      add(4)
      add(text)
    case .texts(let texts):
      add(5)
      add(texts.count)
      for text in texts { add(text) }
    case .items(let items):
      add(6)
      add(items.count)
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
      add(UInt8(truncatingIfNeeded: index))
      add(value)
    }
    add(0xFF)
  }

  private mutating func add(_ text: String) {
    add(text.utf8.count)
    for byte in text.utf8 { add(byte) }
  }

  private mutating func add(_ integer: Int) {
    value = (value ^ UInt64(bitPattern: Int64(integer))) &* Self.prime
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* Self.prime
  }
}

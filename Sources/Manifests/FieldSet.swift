import Fields
import Model

/// Some of a user's fields, one bit each.
struct FieldSet {
  var bits: UInt64 = 0

  init(bits: UInt64 = 0) {
    self.bits = bits
  }

  init(of entries: [DesiredUser.Entry]) {
    for index in entries.indices { bits |= 1 << UInt64(entries[index].field.rawValue) }
  }

  init(where isIn: (FieldDescriptor) -> Bool) {
    for descriptor in FieldTable.descriptors where isIn(descriptor) {
      bits |= 1 << UInt64(descriptor.field.rawValue)
    }
  }

  var isEmpty: Bool { bits == 0 }

  func contains(_ field: Field) -> Bool { bits & 1 << UInt64(field.rawValue) != 0 }

  func count(before field: Field) -> Int {
    (bits & (1 << UInt64(field.rawValue) - 1)).nonzeroBitCount
  }

  func intersection(_ other: FieldSet) -> FieldSet { FieldSet(bits: bits & other.bits) }

  func subtracting(_ other: FieldSet) -> FieldSet { FieldSet(bits: bits & ~other.bits) }

  /// Takes out the first field, in the order of the field table.
  mutating func popFirst() -> Field? {
    guard bits != 0 else { return nil }
    let field = Field(rawValue: UInt8(bits.trailingZeroBitCount))
    bits &= bits - 1
    return field
  }

  /// In the order of the field table.
  var fields: [Field] { Field.allCases.filter(contains) }

  /// The fields that make sense for a kind of user; nil is a person.
  static func suiting(kind: String?) -> FieldSet {
    switch kind {
    case nil, "person": people
    case "call_queue": callQueues
    default: others
    }
  }

  private static let people = FieldSet { $0.audience != .callQueues }
  private static let callQueues = FieldSet { $0.audience != .people }
  private static let others = FieldSet { $0.audience == .everyone }

  /// The fields that a user must have, where they make sense.
  static let required = FieldSet { $0.isRequired && $0.field != .extension }

  static let departments = FieldSet { $0.shape == .scalar(.department) }
  static let sites = FieldSet { $0.shape == .scalar(.site) }
  /// Lists of addresses, which only one person should have.
  static let addresses = FieldSet { isList($0, of: .email) }
  /// Lists of phone numbers, which only one user can have.
  static let numbers = FieldSet { isList($0, of: .phoneNumber) }
  /// Lists of extensions, which must be people's.
  static let agents = FieldSet { isList($0, of: .extension) }
  /// Lists of keyed entries with a hardware address.
  static let devices = FieldSet { devicePlace(in: $0.shape) != nil }

  /// Lists of keyed entries that send calls to somebody.
  static let targets = FieldSet { !targetPlaces(in: $0.shape).isEmpty }

  /// By `Field.rawValue`: the places of the targets in a keyed entry.
  static let targetPlaces = FieldTable.descriptors.map { targetPlaces(in: $0.shape) }

  private static func targetPlaces(in shape: FieldShape) -> [Int] {
    if case .items(let table) = shape { table.targets } else { [] }
  }

  /// By `Field.rawValue`: the place of the hardware address in a keyed entry.
  static let devicePlaces = FieldTable.descriptors.map { devicePlace(in: $0.shape) ?? 0 }

  private static func devicePlace(in shape: FieldShape) -> Int? {
    guard case .items(let table) = shape else { return nil }
    return table.fields.firstIndex { $0.shape == .scalar(.macAddress) }
  }

  private static func isList(_ descriptor: FieldDescriptor, of type: ScalarType) -> Bool {
    guard case .list(type, maximum: _) = descriptor.shape else { return false }
    return descriptor.purpose == .stored
  }
}

import Fields
import YAML

/// Values read lately, so that the thousand users of a department share one text.
struct ValuePool: Sendable {
  private struct Entry {
    var shape: ObjectIdentifier
    var bytes: [UInt8]
    var value: Value
  }

  private var entries: [Entry?] = Array(repeating: nil, count: 64)

  /// The value that the current scalar had before for this field.
  func value(of events: borrowing EventReader, for shape: CompiledShape) -> Value? {
    guard let entry = entries[Self.slot(events)], entry.shape == ObjectIdentifier(shape) else {
      return nil
    }
    let isSame = events.withBytes { bytes in
      guard bytes.count == entry.bytes.count else { return false }
      for index in bytes.indices where bytes[index] != entry.bytes[index] { return false }
      return true
    }
    return isSame ? entry.value : nil
  }

  mutating func keep(_ value: Value, of events: borrowing EventReader, for shape: CompiledShape) {
    let bytes = events.withBytes { bytes in bytes.indices.map { bytes[$0] } }
    entries[Self.slot(events)] = Entry(
      shape: ObjectIdentifier(shape), bytes: bytes, value: value)
  }

  private static func slot(_ events: borrowing EventReader) -> Int {
    let mixed =
      (events.prefix &+ UInt64(truncatingIfNeeded: events.count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 58)
  }
}

/// Tells bytes apart, but for chance: FNV-1a of 64 bits, the same everywhere.
///
/// Who wants to can find other bytes with the same hash.
package struct ByteHash: Sendable {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package mutating func combine(_ byte: UInt64) { value = (value ^ byte) &* 0x100_0000_01B3 }

  package mutating func combine(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { combine(UInt64(byte)) }
  }

  /// The hash of a text that is compared without regard to case.
  package static func withoutCase(_ text: String) -> UInt64 {
    var hash = ByteHash()
    for byte in text.utf8 {
      if byte >= 0x80 { return ofBytes(text.lowercased()) }
      hash.combine(UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte))
    }
    return hash.value
  }

  private static func ofBytes(_ text: String) -> UInt64 {
    var hash = ByteHash()
    for byte in text.utf8 { hash.combine(UInt64(byte)) }
    return hash.value
  }
}

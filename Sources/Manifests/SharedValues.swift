/// Finds values that several owners have, with eight bytes for each value.
///
/// Equal hashes only point at values that may be equal; the texts must decide.
struct SharedValues {
  /// In the order of the values.
  private var seen: [UInt64] = []

  mutating func note(_ text: String) { seen.append(Self.hash(text)) }

  /// The hashes that were noted twice or more.
  func repeated() -> Set<UInt64> {
    let sorted = seen.sorted()
    var repeated: Set<UInt64> = []
    for index in sorted.indices.dropFirst() where sorted[index] == sorted[index - 1] {
      repeated.insert(sorted[index])
    }
    return repeated
  }

  /// FNV-1a over the text as it is compared: without case.
  static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 {
      if byte >= 0x80 { return hashFolded(text) }
      let folded = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      hash = (hash ^ UInt64(folded)) &* 0x100_0000_01B3
    }
    return hash
  }

  private static func hashFolded(_ text: String) -> UInt64 {
    text.lowercased().utf8.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
  }
}

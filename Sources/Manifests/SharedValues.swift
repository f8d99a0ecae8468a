/// Finds values that several owners have, with eight bytes for each value.
///
/// Equal hashes only point at values that may be equal; the texts must decide.
struct SharedValues {
  private var seen: Set<UInt64> = []
  private var repeated: Set<UInt64> = []

  /// Whether any value may be shared.
  var isEmpty: Bool { repeated.isEmpty }

  mutating func note(_ text: String) {
    let hash = Self.hash(text)
    if !seen.insert(hash).inserted { repeated.insert(hash) }
  }

  /// Whether a noted value may have been noted twice.
  func maySuspect(_ text: String) -> Bool { repeated.contains(Self.hash(text)) }

  /// FNV-1a over the text as it is compared: without case.
  private static func hash(_ text: String) -> UInt64 {
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

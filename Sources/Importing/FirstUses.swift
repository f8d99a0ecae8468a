/// Where each value was seen first, with some bytes for each value and none of its text.
///
/// Values are told apart by a hash of 64 bits: two of a hundred thousand are taken for one by
/// chance once in a billion files, and are then reported by both rows.
struct FirstUses: Sendable {
  private var marks: [UInt64: RowProblems.Mark] = [:]

  /// Where the value was seen before; notes it otherwise.
  mutating func note(_ text: String, _ mark: RowProblems.Mark) -> RowProblems.Mark? {
    let hash = Self.hash(text)
    if let first = marks[hash] { return first }
    marks[hash] = mark
    return nil
  }

  /// FNV-1a over the text as it is compared: without case.
  private static func hash(_ text: String) -> UInt64 {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    return (isPlain ? text : text.lowercased()).utf8.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
  }
}

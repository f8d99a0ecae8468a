import Normalization

/// Where each value was seen first, with some bytes for each value and none of its text.
///
/// Values are told apart without regard to case, by a hash of 64 bits: two of a hundred thousand are taken for one by
/// chance once in a billion files, and are then reported by both rows.
struct FirstUses: Sendable {
  private var marks: [UInt64: RowProblems.Mark] = [:]

  /// Where the value was seen before; notes it otherwise.
  mutating func note(_ text: String, _ mark: RowProblems.Mark) -> RowProblems.Mark? {
    let hash = ByteHash.withoutCase(text)
    if let first = marks[hash] { return first }
    marks[hash] = mark
    return nil
  }
}

import Fields

/// The extensions of a file: where each is, and whether a person has it.
struct KnownExtensions: Sendable {
  struct Use: Hashable, Sendable {
    var mark: RowProblems.Mark
    var isPerson: Bool
  }

  private var uses: [UInt64: Use] = [:]
  /// How many extensions have so many digits.
  private var counts = Array(repeating: 0, count: 17)

  /// The use by an earlier row; notes this one otherwise.
  mutating func note(_ number: Extension, _ use: Use) -> Use? {
    let key = Self.key(of: number)
    if let first = uses[key] { return first }
    uses[key] = use
    counts[number.text.utf8.count] += 1
    return nil
  }

  func use(of number: Extension) -> Use? { uses[Self.key(of: number)] }

  /// The length that nearly all have.
  var usualLength: (digits: Int, count: Int)? {
    guard let most = counts.max(), most >= 5, most * 10 >= uses.count * 8 else { return nil }
    return counts.firstIndex(of: most).map { ($0, most) }
  }

  var count: Int { uses.count }

  /// Those with fewer digits, in the order of their rows.
  func shorter(than length: Int) -> [(text: String, mark: RowProblems.Mark)] {
    guard counts[..<length].contains(where: { $0 > 0 }) else { return [] }
    return uses.filter { $0.key >> 56 < length }.map { key, use in
      (Self.text(of: key), use.mark)
    }.sorted { $0.mark.row < $1.mark.row }
  }

  /// The number, and how many digits it has in the highest byte.
  private static func key(of number: Extension) -> UInt64 {
    UInt64(number.number) | UInt64(number.text.utf8.count) << 56
  }

  private static func text(of key: UInt64) -> String {
    let digits = String(key & (1 << 56 - 1))
    return String(repeating: "0", count: Int(key >> 56) - digits.utf8.count) + digits
  }
}

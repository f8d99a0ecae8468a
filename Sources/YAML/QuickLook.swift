/// Which bytes stand somewhere in a text, found eight bytes at a time.
struct QuickLook {
  private(set) var hasNonASCII = false
  private(set) var hasLessThan = false
  /// Whether a `#` stands right behind something else, a `?` right before something else, or a
  /// `%` at the beginning of a line.
  private(set) var needsTokenCheck = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let begin = bytes.baseAddress else { return }
    let raw = UnsafeRawBufferPointer(bytes)
    let words = UnsafeRawPointer(begin)
    let wordCount = raw.count / 8
    var all: UInt64 = 0
    for index in 0..<wordCount {
      let word = words.loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self)
      all |= word
      // `#` and `%` differ in the bits of 6, `<` and `?` in those of 3; so do few other signs.
      let signs =
        Self.zeroBytes((word & ~Self.each(6)) ^ Self.each(UInt8(ascii: "!")))
        | Self.zeroBytes((word & ~Self.each(3)) ^ Self.each(UInt8(ascii: "<")))
      if signs != 0 { lookForSigns(raw, in: index &* 8..<index &* 8 &+ 8) }
    }
    hasNonASCII = all & Self.each(0x80) != 0
    for index in (wordCount * 8)..<raw.count where raw[index] >= 0x80 { hasNonASCII = true }
    lookForSigns(raw, in: (wordCount * 8)..<raw.count)
  }

  private mutating func lookForSigns(_ raw: UnsafeRawBufferPointer, in range: Range<Int>) {
    for index in range {
      let before = index > 0 ? raw[index - 1] : 0x0A
      switch raw[index] {
      case UInt8(ascii: "<"): hasLessThan = true
      case UInt8(ascii: "#") where before > 0x20 && before != UInt8(ascii: "#"):
        needsTokenCheck = true
      case UInt8(ascii: "?") where index + 1 < raw.count && raw[index + 1] > 0x20:
        needsTokenCheck = true
      case UInt8(ascii: "%") where before == 0x0A || before == 0x0D: needsTokenCheck = true
      default: break
      }
    }
  }

  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Not zero when some byte of a word is zero.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}

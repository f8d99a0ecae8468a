/// Which bytes stand somewhere in a text, found eight bytes at a time.
struct QuickLook {
  private(set) var hasNonASCII = false
  private(set) var hasLessThan = false
  private(set) var hasBackslash = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    let wordCount = raw.count / 8
    var all: UInt64 = 0
    var lessThan: UInt64 = 0
    var backslash: UInt64 = 0
    for index in 0..<wordCount {
      let word = raw.loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self)
      all |= word
      lessThan |= Self.zeroBytes(word ^ Self.each(UInt8(ascii: "<")))
      backslash |= Self.zeroBytes(word ^ Self.each(UInt8(ascii: "\\")))
    }
    hasNonASCII = all & Self.each(0x80) != 0
    hasLessThan = lessThan != 0
    hasBackslash = backslash != 0
    for index in (wordCount * 8)..<raw.count {
      let byte = raw[index]
      if byte >= 0x80 { hasNonASCII = true }
      if byte == UInt8(ascii: "<") { hasLessThan = true }
      if byte == UInt8(ascii: "\\") { hasBackslash = true }
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

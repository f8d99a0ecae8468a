/// Turns the bytes of a file into UTF-8, piece by piece.
struct CSVDecoder {
  private let encoding: CSVEncoding
  /// How many bytes of the mark are still to come.
  private var mark: Int
  /// The first byte of a unit of UTF-16 whose second is in the next piece.
  private var half: UInt8?
  /// The first unit of a pair whose second is to come.
  private var leading: UInt16?
  private var text: [UInt8] = []

  init(_ dialect: CSVDialect) {
    encoding = dialect.encoding
    mark = dialect.markLength
  }

  mutating func decode(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = bytes.dropFirst(mark)
    mark -= bytes.count - rest.count
    guard encoding != .utf8 else { return rest }
    text.removeAll(keepingCapacity: true)
    for byte in rest { take(byte) }
    return text[...]
  }

  /// What the file's end leaves of a letter that it cuts off.
  mutating func finish() -> ArraySlice<UInt8> {
    text.removeAll()
    if leading != nil { append(0xFFFD) }
    if half != nil { append(0xFFFD) }
    (half, leading) = (nil, nil)
    return text[...]
  }

  private mutating func take(_ byte: UInt8) {
    switch encoding {
    case .utf8: text.append(byte)
    case .windows1252:
      append(
        (0x80...0x9F).contains(byte) ? Self.windows[Int(byte) - 0x80] : UInt32(byte))
    case .utf16LittleEndian, .utf16BigEndian:
      guard let first = half else {
        half = byte
        return
      }
      half = nil
      let isLittle = encoding == .utf16LittleEndian
      take(unit: isLittle ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte))
    }
  }

  private mutating func take(unit: UInt16) {
    if let first = leading {
      leading = nil
      if UTF16.isTrailSurrogate(unit) {
        return append(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(unit) - 0xDC00)
      }
      append(0xFFFD)
    }
    if UTF16.isLeadSurrogate(unit) {
      leading = unit
    } else {
      append(UTF16.isTrailSurrogate(unit) ? 0xFFFD : UInt32(unit))
    }
  }

  private mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 { return text.append(UInt8(scalar)) }
    guard let scalar = Unicode.Scalar(scalar) else { return }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// What 0x80 to 0x9F stand for; the five that stand for nothing stay control characters.
  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}

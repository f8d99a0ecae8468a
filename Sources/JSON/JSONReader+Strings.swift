extension JSONReader {
  /// Reads a string from its opening to behind its closing quote.
  mutating func readString() throws(JSONError) -> String {
    position += 1
    let start = position
    var unescaped: [UInt8]?
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        let text = try decode(unescaped ?? Array(bytes[start..<position]), from: start)
        position += 1
        return text
      case UInt8(ascii: "\\"):
        var text = unescaped ?? Array(bytes[start..<position])
        try readEscape(into: &text)
        unescaped = text
      case ..<0x20: throw error("A control character must be written as an escape")
      default:
        unescaped?.append(byte)
        position += 1
      }
    }
    throw error("A string isn't closed", at: start - 1)
  }

  private func decode(_ text: [UInt8], from start: Int) throws(JSONError) -> String {
    guard let result = String(validating: text, as: UTF8.self) else {
      throw error("This string isn't valid UTF-8", at: start)
    }
    return result
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(JSONError) {
    position += 1
    switch peek {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[position])
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      let scalar = try readScalar()
      text.append(contentsOf: String(scalar).utf8)
      return
    default: throw error("There is no such escape")
    }
    position += 1
  }

  /// Reads the four digits behind `\u`, and the second half of a surrogate pair.
  private mutating func readScalar() throws(JSONError) -> Unicode.Scalar {
    let start = position - 1
    let first = try readUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
    else { throw error("This is half of a surrogate pair", at: start) }
    position += 1
    let second = try readUnit()
    guard 0xDC00...0xDFFF ~= second,
      let scalar = Unicode.Scalar(
        0x1_0000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
    else { throw error("This is half of a surrogate pair", at: start) }
    return scalar
  }

  private mutating func readUnit() throws(JSONError) -> UInt16 {
    position += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error("Four hexadecimal digits must follow \"\\u\"")
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}

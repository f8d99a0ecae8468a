/// Turns UTF-16 with a byte order mark into UTF-8.
enum UTF16Text {
  /// The byte order, or nil when the bytes don't begin with a mark of UTF-16.
  static func isBigEndian(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return false }
    return bytes.starts(with: [0xFE, 0xFF]) ? true : nil
  }

  /// The text up to the first fault.
  static func utf8(_ bytes: [UInt8], isBigEndian: Bool, fault: inout SourceText.Fault?) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var mark = Mark.fileStart
    var decoder = UTF16()
    var units = Units(bytes: bytes, isBigEndian: isBigEndian)
    var previous: Unicode.Scalar = " "
    while true {
      switch decoder.decode(&units) {
      case .scalarValue(let scalar):
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        advance(&mark, over: scalar, after: previous)
        previous = scalar
      case .emptyInput where bytes.count % 2 == 0: return result
      case .error, .emptyInput:
        fault = .invalidUTF16(mark)
        return result
      }
    }
  }

  private static func advance(
    _ mark: inout Mark, over scalar: Unicode.Scalar, after previous: Unicode.Scalar
  ) {
    if scalar == "\n", previous == "\r" { return }
    if scalar == "\n" || scalar == "\r" {
      mark = Mark(line: mark.line + 1, column: 1)
    } else {
      mark.column += 1
    }
  }

  /// The code units behind the byte order mark.
  private struct Units: IteratorProtocol {
    let bytes: [UInt8]
    let isBigEndian: Bool
    var position = 2

    mutating func next() -> UInt16? {
      guard position + 1 < bytes.count else { return nil }
      let first = UInt16(bytes[position])
      let second = UInt16(bytes[position + 1])
      position += 2
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
  }
}

/// The quoted-printable encoding of text (RFC 2045, 6.7).
enum QuotedPrintable {
  /// One less than the limit of 76, for the `=` that ends a soft line.
  private static let lineLength = 75

  /// Encodes text; CR LF, LF and a lone CR each become CR LF.
  ///
  /// A line never starts with `.` or `From `, which some servers change on the way.
  static func encode(_ text: String) -> String {
    lines(of: Array(text.utf8)).map(encodeLine).joined(separator: "\r\n")
  }

  static func escape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "=0\(digits)" : "=\(digits)"
  }

  private static func lines(of bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): lines.append([])
      default: lines[lines.count - 1].append(byte)
      }
      previous = byte
    }
    return lines
  }

  private static func encodeLine(_ line: [UInt8]) -> String {
    var text = ""
    var column = 0
    for (index, byte) in line.enumerated() {
      let isLast = index == line.count - 1
      var piece = encode(byte, isLast: isLast, startsLine: column == 0)
      let limit = isLast ? lineLength + 1 : lineLength
      if column + piece.utf8.count > limit {
        text += "=\r\n"
        column = 0
        piece = encode(byte, isLast: isLast, startsLine: true)
      }
      text += piece
      column += piece.utf8.count
    }
    return text
  }

  private static func encode(_ byte: UInt8, isLast: Bool, startsLine: Bool) -> String {
    switch Unicode.Scalar(byte) {
    case "=": escape(byte)
    case ".", "F": startsLine ? escape(byte) : String(Unicode.Scalar(byte))
    case " ", "\t": isLast ? escape(byte) : String(Unicode.Scalar(byte))
    case "!"..."~": String(Unicode.Scalar(byte))
    default: escape(byte)
    }
  }
}

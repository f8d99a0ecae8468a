extension JSONWriter {
  /// Writes a text in quotes; whatever a terminal wouldn't show becomes an escape.
  mutating func appendQuoted(_ text: some Collection<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    let written: Void? = text.withContiguousStorageIfAvailable { (text) in
      unsafe appendEscaped(text.span)
    }
    if written == nil { appendEscaped(Array(text).span) }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func appendDecimal(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private mutating func appendEscaped(_ text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x7F, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        bytes.append(byte)
        index += 1
      } else if byte < 0x80 {
        appendEscape(byte)
        index += 1
      } else if let scalar = Self.hiddenScalar(in: text, at: index) {
        appendUnicodeEscape(scalar)
        index += scalar < 0x800 ? 2 : 3
      } else {
        bytes.append(byte)
        index += 1
      }
    }
  }

  private mutating func appendEscape(_ byte: UInt8) {
    switch byte {
    case 0x08: appendShortEscape("b")
    case 0x09: appendShortEscape("t")
    case 0x0A: appendShortEscape("n")
    case 0x0C: appendShortEscape("f")
    case 0x0D: appendShortEscape("r")
    case UInt8(ascii: "\""): appendShortEscape("\"")
    case UInt8(ascii: "\\"): appendShortEscape("\\")
    default: appendUnicodeEscape(UInt16(byte))
    }
  }

  private mutating func appendShortEscape(_ letter: Unicode.Scalar) {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(UInt8(ascii: letter))
  }

  private mutating func appendUnicodeEscape(_ unit: UInt16) {
    appendShortEscape("u")
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(unit >> shift & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  /// C1 controls, marks that turn or break lines, joiners without width, the byte order mark.
  private static func hiddenScalar(in text: Span<UInt8>, at index: Int) -> UInt16? {
    let lead = text[index]
    guard lead == 0xC2 || lead == 0xD8 || lead == 0xE2 || lead == 0xEF else { return nil }
    if lead == 0xC2 || lead == 0xD8 {
      guard index + 1 < text.count else { return nil }
      let scalar = UInt16(lead & 0x1F) << 6 | UInt16(text[index + 1] & 0x3F)
      return scalar < 0xA0 || scalar == 0xAD || scalar == 0x061C ? scalar : nil
    }
    guard index + 2 < text.count else { return nil }
    let scalar =
      UInt16(lead & 0x0F) << 12 | UInt16(text[index + 1] & 0x3F) << 6
      | UInt16(text[index + 2] & 0x3F)
    switch scalar {
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: return scalar
    default: return nil
    }
  }
}

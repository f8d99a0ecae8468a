import Diagnostics

/// Decides scalar by scalar what must be written out; one value a text.
struct HarmlessScalars {
  /// Whether nothing but white space came yet: runners trim a line before they look at it.
  private var isAtStart: Bool
  /// The last eight ASCII characters, the latest in the lowest byte.
  private var tail: UInt64 = 0

  init(isAtStart: Bool = true) {
    self.isAtStart = isAtStart
  }

  /// How `scalar` is written after the ones before it; nil: as it is.
  mutating func escape(_ scalar: Unicode.Scalar) -> String? {
    let isCommand = completesCommand(scalar)
    if !scalar.properties.isWhitespace { isAtStart = false }
    tail = tail << 8 | UInt64(scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value) : 0xFF)
    if scalar.isHidden { return String(scalar).visible }
    return isCommand ? "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}" : nil
  }

  private func completesCommand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":": isAtStart || tail == Self.sectionStart || tail == Self.sectionEnd
    case "#": tail & 0xFF == 0x23
    default: false
    }
  }

  /// The last eight letters of `section_start`.
  private static let sectionStart: UInt64 = 0x6F6E_5F73_7461_7274
  /// The last eight letters of `section_end`.
  private static let sectionEnd: UInt64 = 0x7469_6F6E_5F65_6E64
}

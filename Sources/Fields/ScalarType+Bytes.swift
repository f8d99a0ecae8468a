extension ScalarType {
  /// Whether `bytes` are a value for sure, and one that is stored as written.
  ///
  /// False asks `value(of:)`, which takes the same bytes for a value or says why not.
  package func isPlain(_ bytes: Span<UInt8>) -> Bool {
    switch self {
    case .text(let length): Self.isPlainText(bytes, length: length)
    case .timeZone, .department, .site, .profile: Self.isPlainText(bytes, length: 1...64)
    case .request: Self.isPlainText(bytes, length: 1...100) && bytes.count != 5
    case .email, .loginName: EmailAddress.isPlain(bytes)
    case .extension: Self.isPlainExtension(bytes)
    case .phoneNumber: PhoneNumber.isPlain(bytes)
    case .target: Self.isPlainExtension(bytes) || PhoneNumber.isPlain(bytes)
    case .macAddress: Self.isPlainDevice(bytes)
    case .boolean, .integer, .choice: false
    }
  }

  private static func isPlainText(_ bytes: Span<UInt8>, length: ClosedRange<Int>) -> Bool {
    guard length.contains(bytes.count), bytes.count > 0 else { return false }
    guard bytes[0] != 0x20, bytes[bytes.count - 1] != 0x20 else { return false }
    for index in bytes.indices where !(0x20...0x7E).contains(bytes[index]) { return false }
    return true
  }

  private static func isPlainExtension(_ bytes: Span<UInt8>) -> Bool {
    guard (2...16).contains(bytes.count) else { return false }
    for index in bytes.indices where !(0x30...0x39).contains(bytes[index]) { return false }
    return true
  }

  private static func isPlainDevice(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count == 12, isEven(bytes[1]) else { return false }
    var isZero = true
    for index in bytes.indices {
      switch bytes[index] {
      case 0x30: continue
      case 0x31...0x39, 0x61...0x66: isZero = false
      default: return false
      }
    }
    return !isZero
  }

  /// Whether a hexadecimal digit in lower case stands for an even number.
  static func isEven(_ digit: UInt8) -> Bool { digit & 1 == (digit >= 0x61 ? 1 : 0) }
}

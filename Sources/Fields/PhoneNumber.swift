/// A phone number: 3–15 digits (E.164) with an optional leading `+`, stored without separators.
package struct PhoneNumber: Hashable, Sendable {
  /// `+16175550100` for `+1 (617) 555-0100`.
  package let text: String

  /// Spaces, hyphens, dots and brackets between the digits are for the reader and dropped.
  package init(_ text: String) throws(Refusal) {
    var digits = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case "+" where digits.isEmpty: digits = "+"
      case " ", "-", ".", "(", ")": continue
      default: throw Refusal("is not a phone number", help: Self.help)
      }
    }
    let count = digits.utf8.count - (digits.hasPrefix("+") ? 1 : 0)
    guard (3...15).contains(count) else {
      throw Refusal("has \(count) digits instead of 3 to 15", help: Self.help)
    }
    self.text = digits
  }

  /// Whether the bytes are a number in the stored form already.
  package static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 0 else { return false }
    let start = bytes[0] == UInt8(ascii: "+") ? 1 : 0
    guard (3...15).contains(bytes.count - start) else { return false }
    for index in start..<bytes.count where !(0x30...0x39).contains(bytes[index]) { return false }
    return true
  }

  /// Whether three digits are a number that public networks keep for emergencies and services, as
  /// 911, 112 and 211.
  package static func isService(_ text: String) -> Bool {
    let digits = Array(text.utf8)
    guard digits.count == 3 else { return false }
    let endsInOnes = digits[1] == 0x31 && digits[2] == 0x31
    return endsInOnes && (0x32...0x39).contains(digits[0]) || otherServices.contains(text)
  }

  private static let otherServices: Set = ["000", "112", "933", "988", "999"]

  private static let help = "write 3 to 15 digits with an optional leading +, as +16175550100"
}

/// A phone number: 3–15 digits (E.164) with an optional leading `+`, stored without separators.
package struct PhoneNumber: Hashable, Sendable {
  /// `+16175550100` for `+1 (617) 555-0100`.
  package let text: String

  /// Spaces, hyphens, dots and brackets between the digits are for the reader and dropped.
  package init(_ text: String) throws(Refusal) {
    var digits = ""
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case "+" where offset == 0: digits = "+"
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

  private static let help = "Write 3 to 15 digits with an optional leading +, as +16175550100."
}

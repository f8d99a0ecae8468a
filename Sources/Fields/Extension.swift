/// A user's number inside the organization: 2–16 digits, kept as text, so that `0123` stays `0123`.
///
/// It is the user's identity. Extensions order by number, then by text.
package struct Extension: Hashable, Sendable {
  package let text: String
  /// The digits as a number; 16 digits fit.
  package let number: Int64

  /// Nil unless `text` is 2–16 ASCII digits.
  package init?(_ text: String) {
    guard (2...16).contains(text.utf8.count) else { return nil }
    var number: Int64 = 0
    for byte in text.utf8 {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int64(byte - 0x30)
    }
    self.text = text
    self.number = number
  }
}

extension Extension {
  /// By number alone: extensions of one number differ in leading zeros, which are rare.
  package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension Extension: Comparable {
  package static func < (left: Extension, right: Extension) -> Bool {
    left.number == right.number ? left.text < right.text : left.number < right.number
  }
}

extension Extension: CustomStringConvertible {
  package var description: String { text }
}

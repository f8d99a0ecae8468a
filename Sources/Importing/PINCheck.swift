/// Looks at a voicemail PIN of a CSV, and keeps nothing of it.
enum PINCheck {
  /// What is wrong with it, in words that don't tell what it is.
  static func flaw(of pin: String, forExtension number: String) -> String? {
    let bytes = Array(pin.utf8)
    guard bytes.allSatisfy({ (0x30...0x39).contains($0) }), (4...8).contains(bytes.count) else {
      return "the voicemail PIN isn't made of 4 to 8 digits"
    }
    let isYear =
      bytes.count == 4 && (bytes.starts(with: "19".utf8) || bytes.starts(with: "20".utf8))
    let isEasy = [0, 1, -1].contains { isSeries(bytes, $0) } || isYear || pin == number
    return isEasy ? "the voicemail PIN is one that anybody would try first" : nil
  }

  /// Whether a value in another column may be one, however a spreadsheet wrote it.
  static func mayBePIN(_ text: String) -> Bool {
    text.utf8.count { (0x30...0x39).contains($0) } >= 4 && !ColumnNames.isName(text)
  }

  private static func isSeries(_ digits: [UInt8], _ step: Int) -> Bool {
    zip(digits, digits.dropFirst()).allSatisfy { Int($1) - Int($0) == step }
  }
}

import Fields
import Normalization

/// One thing that a user is looked for by.
enum SearchTerm: Hashable {
  /// In the extension, a name, the department or the site; in searchable form.
  case word(String)
  /// A part of an email address or login name, told by its `@`; in searchable form.
  case address(String)
  /// The digits of a phone number, or of the end of one.
  case number(String)
  /// Hexadecimal digits of a device's MAC address.
  case device(String)
}

extension SearchTerm {
  /// All that a word may mean, as a number can be an extension, too; none for a word of marks alone.
  static func meanings(of word: String) -> [SearchTerm] {
    let word = bare(word)
    let text = word.searchable
    guard !text.isEmpty else { return [] }
    if text.utf8.contains(UInt8(ascii: "@")) { return [.address(text)] }
    return [.word(text)] + [phoneNumber(word), macAddress(word)].compactMap(\.self)
  }

  /// Without what stands around a word in a sentence or a list, and without `tel:`.
  private static func bare(_ word: String) -> String {
    let around: Set<Character> = ["(", ")", ",", ";", ":"]
    var text = word[...]
    while let last = text.last, around.contains(last) { text.removeLast() }
    while let first = text.first, around.contains(first) { text.removeFirst() }
    guard !text.isEmpty else { return word }
    return text.lowercased().hasPrefix("tel:") ? String(text.dropFirst(4)) : String(text)
  }

  /// Shorter ones would find whoever shares a line with them.
  static let leastDigits = 7

  /// Nil for what isn't a phone number as people write it.
  static func phoneNumber(_ text: String) -> SearchTerm? {
    var digits = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case "+", "-", ".", "(", ")", "/", " ": continue
      default: return nil
      }
    }
    return digits.utf8.count >= leastDigits ? .number(digits) : nil
  }

  /// Nil unless the text is a whole MAC address, or pairs of digits with colons between them.
  private static func macAddress(_ text: String) -> SearchTerm? {
    let digits = text.lowercased().filter { ![":", "-", "."].contains($0) }
    guard digits.utf8.allSatisfy(isHexadecimal) else { return nil }
    let hasColon = text.utf8.contains(UInt8(ascii: ":"))
    return digits.utf8.count == 12 || hasColon && digits.utf8.count >= 4 ? .device(digits) : nil
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
    default: false
    }
  }
}

import Fields

/// One header line, folded where it is long.
///
/// Lines have at most 78 characters (76 with encoded words, RFC 2047), except where an address
/// alone is longer. Text that could be misread as it stands is put into encoded words.
enum HeaderField {
  private static let preferredLength = 76
  /// Short enough to follow the name of a header; RFC 2047 allows 75.
  private static let encodedWordLength = 64
  private static let longestPlainWord = 60

  static func fixed(_ name: String, _ value: String) -> String { "\(name): \(value)\r\n" }

  static func text(_ name: String, _ value: HeaderText) -> String {
    fold(name, plainWords(value.text) ?? encodedWords(value.text))
  }

  static func mailbox(_ name: String, _ mailbox: MailAddress) -> String {
    let display = mailbox.name.text
    if display.isEmpty { return fold(name, [mailbox.wireText]) }
    return fold(name, phrase(display) + ["<\(mailbox.wireText)>"])
  }

  private static func fold(_ name: String, _ words: [String]) -> String {
    var header = "\(name):"
    var column = header.utf8.count
    for (index, word) in words.enumerated() {
      let length = word.utf8.count + 1
      if index > 0, column + length > preferredLength {
        header += "\r\n"
        column = 0
      }
      header += " " + word
      column += length
    }
    return header + "\r\n"
  }

  private static func phrase(_ text: String) -> [String] {
    guard let words = plainWords(text) else { return encodedWords(text) }
    if words.allSatisfy({ $0.utf8.allSatisfy(isLetterOrDigit) }) { return words }
    var quoted = ""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return words.isEmpty ? [] : "\"\(quoted)\"".split(separator: " ").map(String.init)
  }

  /// The words of printable ASCII that reads the same after folding, else nil.
  private static func plainWords(_ text: String) -> [String]? {
    let words = text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    let isPlain = words.allSatisfy { word in
      (1...longestPlainWord).contains(word.count)
        && word.allSatisfy { (UInt8(ascii: "!")...UInt8(ascii: "~")).contains($0) }
    }
    guard isPlain, !text.unicodeScalars.contains("=") else { return nil }
    return words.map { String(decoding: $0, as: UTF8.self) }
  }

  /// RFC 2047 "Q" words; each holds whole characters, and only letters and digits as themselves.
  private static func encodedWords(_ text: String) -> [String] {
    let room = encodedWordLength - "=?utf-8?Q??=".utf8.count
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      let piece = encoded(scalar)
      if word.utf8.count + piece.utf8.count > room {
        words.append(word)
        word = ""
      }
      word += piece
    }
    if !word.isEmpty { words.append(word) }
    return words.map { "=?utf-8?Q?\($0)?=" }
  }

  private static func encoded(_ scalar: Unicode.Scalar) -> String {
    if scalar == " " { return "_" }
    return UTF8.encode(scalar)?.reduce(into: "") { text, byte in
      text += isLetterOrDigit(byte) ? String(Unicode.Scalar(byte)) : QuotedPrintable.escape(byte)
    } ?? ""
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}

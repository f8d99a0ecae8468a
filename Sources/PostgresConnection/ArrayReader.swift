/// Reads a list of texts in the server's notation.
enum ArrayReader {
  /// Nil when it is anything else than one list of texts that are there.
  static func texts(_ literal: UnsafeBufferPointer<UInt8>) -> [String]? {
    guard literal.count >= 2, literal.first == UInt8(ascii: "{"), literal.last == UInt8(ascii: "}")
    else { return nil }
    let end = literal.count - 1
    var texts: [String] = []
    var place = 1
    while place < end {
      guard let text = text(literal, &place, end) else { return nil }
      texts.append(text)
      guard place < end else { break }
      guard literal[place] == comma, place + 1 < end else { return nil }
      place += 1
    }
    return texts
  }

  private static func text(
    _ literal: UnsafeBufferPointer<UInt8>, _ place: inout Int, _ end: Int
  ) -> String? {
    guard literal[place] == quote else { return plain(literal, &place, end) }
    place += 1
    var bytes: [UInt8] = []
    while place < end {
      switch literal[place] {
      case quote:
        place += 1
        return String(decoding: bytes, as: UTF8.self)
      case backslash:
        place += 1
        guard place < end else { return nil }
      default: break
      }
      bytes.append(literal[place])
      place += 1
    }
    return nil
  }

  private static func plain(
    _ literal: UnsafeBufferPointer<UInt8>, _ place: inout Int, _ end: Int
  ) -> String? {
    let start = place
    while place < end, literal[place] != comma {
      guard ![quote, backslash, UInt8(ascii: "{"), UInt8(ascii: "}")].contains(literal[place])
      else { return nil }
      place += 1
    }
    let text = String(decoding: literal[start..<place], as: UTF8.self)
    return text.isEmpty || text == "NULL" ? nil : text
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
}

import JSON

/// A list of texts as the store keeps it: a JSON array of strings.
enum TextList {
  static func encode(_ texts: [String]) -> String {
    var writer = JSONWriter()
    writer.beginArray()
    for text in texts { writer.string(text) }
    writer.endArray()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Nil when `text` is no JSON array of strings.
  static func decode(_ text: String) -> [String]? {
    let bytes = Array(text.utf8)
    return plain(bytes) ?? parsed(bytes)
  }

  /// The lists that nearly all users have, such as `["a","b"]`: every plan reads one for each user.
  ///
  /// Nil for any other way to write one, as with an escape or a space between two texts.
  private static func plain(_ bytes: [UInt8]) -> [String]? {
    guard bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") else { return nil }
    var texts: [String] = []
    var position = 1
    while position < bytes.count, bytes[position] == quote {
      let start = position + 1
      guard let end = bytes[start...].firstIndex(where: { $0 == quote || !isPlain($0) }),
        bytes[end] == quote, end + 1 < bytes.count
      else { return nil }
      texts.append(String(decoding: bytes[start..<end], as: UTF8.self))
      if end + 2 == bytes.count { return texts }
      guard bytes[end + 1] == UInt8(ascii: ",") else { return nil }
      position = end + 2
    }
    return nil
  }

  private static func parsed(_ bytes: [UInt8]) -> [String]? {
    guard let list = (try? JSONReader.read(bytes))?.arrayValue else { return nil }
    let texts = list.compactMap(\.stringValue)
    return texts.count == list.count ? texts : nil
  }

  private static let quote = UInt8(ascii: "\"")

  /// Whether the byte stands for itself inside a string.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\\")
  }
}

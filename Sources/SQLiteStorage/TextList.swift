/// A list of texts as the store keeps it: a JSON array.
///
/// RFC 8259; only strings are allowed in it.
enum TextList {
  static func encode(_ texts: [String]) -> String {
    var bytes: [UInt8] = [0x5B]
    for (place, text) in texts.enumerated() {
      if place > 0 { bytes.append(0x2C) }
      bytes.append(0x22)
      for byte in text.utf8 { append(byte, to: &bytes) }
      bytes.append(0x22)
    }
    bytes.append(0x5D)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Nil when `text` is no JSON array of strings.
  static func decode(_ text: String) -> [String]? {
    var reader = Reader(text)
    return reader.list()
  }

  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case 0x22, 0x5C: bytes += [0x5C, byte]
    case 0..<0x20: bytes += Array("\\u00".utf8) + [digit(byte >> 4), digit(byte & 15)]
    default: bytes.append(byte)
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x57 + value
  }
}

/// Reads bytes from front to back.
private struct Reader {
  private let text: [UInt8]
  private var position = 0

  init(_ text: String) {
    self.text = Array(text.utf8)
  }

  mutating func list() -> [String]? {
    guard takes(0x5B) else { return nil }
    if takes(0x5D) { return isAtEnd ? [] : nil }
    var texts: [String] = []
    repeat {
      guard takes(0x22), let string = string() else { return nil }
      texts.append(string)
    } while takes(0x2C)
    return takes(0x5D) && isAtEnd ? texts : nil
  }

  /// The rest of a string whose opening quote is behind.
  private mutating func string() -> String? {
    let start = position
    while let byte = next(), byte >= 0x20 {
      if byte == 0x22 {
        return String(decoding: text[start..<position - 1], as: UTF8.self)
      }
      if byte == 0x5C {
        return escaped(text[start..<position - 1])
      }
    }
    return nil
  }

  /// The rest of a string from behind its first backslash on.
  private mutating func escaped(_ head: ArraySlice<UInt8>) -> String? {
    var bytes = Array(head)
    guard appendEscape(to: &bytes) else { return nil }
    while let byte = next(), byte >= 0x20 {
      switch byte {
      case 0x22: return String(validating: bytes, as: UTF8.self)
      case 0x5C: guard appendEscape(to: &bytes) else { return nil }
      default: bytes.append(byte)
      }
    }
    return nil
  }

  private mutating func appendEscape(to bytes: inout [UInt8]) -> Bool {
    switch next() {
    case 0x22: bytes.append(0x22)
    case 0x5C: bytes.append(0x5C)
    case 0x2F: bytes.append(0x2F)
    case 0x62: bytes.append(0x08)
    case 0x66: bytes.append(0x0C)
    case 0x6E: bytes.append(0x0A)
    case 0x72: bytes.append(0x0D)
    case 0x74: bytes.append(0x09)
    case 0x75:
      guard let scalar = scalar() else { return false }
      bytes += Array(String(scalar).utf8)
    default: return false
    }
    return true
  }

  /// The scalar of `\uXXXX`, whose `\u` is behind, or of a surrogate pair.
  private mutating func scalar() -> Unicode.Scalar? {
    guard let high = unit() else { return nil }
    guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) }
    guard next() == 0x5C, next() == 0x75, let low = unit(), (0xDC00..<0xE000).contains(low) else {
      return nil
    }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func unit() -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<4 {
      switch next() {
      case let byte? where (0x30...0x39).contains(byte): value = value << 4 + UInt32(byte - 0x30)
      case let byte? where (0x41...0x46).contains(byte): value = value << 4 + UInt32(byte - 0x37)
      case let byte? where (0x61...0x66).contains(byte): value = value << 4 + UInt32(byte - 0x57)
      default: return nil
      }
    }
    return value
  }

  private var isAtEnd: Bool {
    text[position...].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }

  private mutating func next() -> UInt8? {
    guard position < text.count else { return nil }
    defer { position += 1 }
    return text[position]
  }

  /// Whether `byte` comes next, after white space; it is behind then.
  private mutating func takes(_ byte: UInt8) -> Bool {
    while position < text.count {
      switch text[position] {
      case byte:
        position += 1
        return true
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return false
      }
    }
    return false
  }
}

/// RFC 4648 base64, strict: exactly one text stands for a list of bytes.
package struct Base64 {
  package static let standard = Self(last: "+/", isPadded: true)
  static let url = Self(last: "-_", isPadded: false)

  private let alphabet: [UInt8]
  private let isPadded: Bool

  private init(last: String, isPadded: Bool) {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    alphabet = Array((letters + last).utf8)
    self.isPadded = isPadded
  }

  package func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let word = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for index in 0...group.count {
        text.append(alphabet[Int(word >> (18 - 6 * UInt32(index)) & 63)])
      }
    }
    while isPadded, !text.count.isMultiple(of: 4) { text.append(UInt8(ascii: "=")) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes, or nil when `encode` would have written anything else for them.
  func decode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var word: UInt32 = 0
    var bits = 0
    for character in text.utf8 where character != UInt8(ascii: "=") {
      guard let value = alphabet.firstIndex(of: character) else { return nil }
      word = (word << 6 | UInt32(value)) & 0xffff
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(bits)))
      }
    }
    return Array(encode(bytes).utf8) == Array(text.utf8) ? bytes : nil
  }
}

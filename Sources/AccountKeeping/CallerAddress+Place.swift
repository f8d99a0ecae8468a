import Accounts

extension CallerAddress {
  /// What is counted as one caller: an IPv4 address, or the /64 network of an IPv6 address, of
  /// which a single customer has them all.
  ///
  /// An IPv4 address written as IPv6 is the IPv4 address. What is no address counts as it is
  /// written, up to 64 bytes.
  var place: String {
    guard let groups = Self.groups(of: text) else {
      return String(decoding: text.utf8.prefix(64), as: UTF8.self)
    }
    if groups[..<5].allSatisfy({ $0 == 0 }), groups[5] == 0xffff {
      return [groups[6] >> 8, groups[6] & 255, groups[7] >> 8, groups[7] & 255]
        .map(String.init).joined(separator: ".")
    }
    return groups[..<4].map { String($0, radix: 16) }.joined(separator: ":") + "::/64"
  }

  /// The eight groups of an IPv6 address (RFC 4291, 2.2); nil when it is none.
  private static func groups(of text: String) -> [UInt16]? {
    let address = text.utf8.prefix { $0 != UInt8(ascii: "%") }
    guard address.count <= 45, address.contains(UInt8(ascii: ":")) else { return nil }
    let bytes = Array(address)
    let colon = UInt8(ascii: ":")
    guard let gap = bytes.indices.first(where: { bytes[$0...].starts(with: [colon, colon]) }) else {
      return groups(bytes[...]).flatMap { $0.count == 8 ? $0 : nil }
    }
    guard let head = groups(bytes[..<gap]), let tail = groups(bytes[(gap + 2)...]),
      head.count + tail.count < 8
    else { return nil }
    return head + Array(repeating: 0, count: 8 - head.count - tail.count) + tail
  }

  private static func groups(_ bytes: ArraySlice<UInt8>) -> [UInt16]? {
    guard !bytes.isEmpty else { return [] }
    var groups: [UInt16] = []
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1, part.contains(UInt8(ascii: ".")) {
        guard let pair = dotted(part) else { return nil }
        groups += pair
      } else {
        let digits = String(decoding: part, as: UTF8.self)
        guard (1...4).contains(part.count), digits.utf8.first != UInt8(ascii: "+"),
          let group = UInt16(digits, radix: 16)
        else { return nil }
        groups.append(group)
      }
    }
    return groups
  }

  private static func dotted(_ bytes: ArraySlice<UInt8>) -> [UInt16]? {
    let numbers = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .compactMap { UInt8(String(decoding: $0, as: UTF8.self)) }.map(UInt16.init)
    guard numbers.count == 4 else { return nil }
    return [numbers[0] << 8 | numbers[1], numbers[2] << 8 | numbers[3]]
  }
}

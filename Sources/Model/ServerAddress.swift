/// The parts of a text like `smtps://mail.example.com:465/path`, as far as they are judged here.
package struct ServerAddress {
  package var scheme: String
  /// A name, an IPv4 address, or an IPv6 address in brackets.
  package var host: String
  /// From 1; nil when none is written.
  package var port: UInt16?
  /// From the first `/` on.
  package var path: String

  /// Nil unless `text` is `scheme://host`, perhaps with a port and a path; nothing else.
  package init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return nil }
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    guard !text.contains(where: { "@?#\\\"<>^`{|}".contains($0) }) else { return nil }
    let rest = text[colon...].dropFirst(3)
    let end = rest.firstIndex(of: "/") ?? rest.endIndex
    guard let (host, port) = Self.authority(rest[..<end]) else { return nil }
    scheme = String(text[..<colon])
    self.host = host
    self.port = port
    path = String(rest[end...])
  }

  /// Whether only this machine can be meant.
  package var isLoopback: Bool {
    let name = host.lowercased()
    if name == "localhost" || name.hasSuffix(".localhost") || name == "[::1]" { return true }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  private static func authority(_ text: Substring) -> (host: String, port: UInt16?)? {
    var host = text
    if let bracket = text.lastIndex(of: "]") {
      guard text.hasPrefix("[") else { return nil }
      host = text[...bracket]
      guard host.utf8.dropFirst().dropLast().allSatisfy(isAddressByte) else { return nil }
    } else {
      if let colon = text.firstIndex(of: ":") { host = text[..<colon] }
      guard host.utf8.allSatisfy(isNameByte), host.utf8.count <= 253 else { return nil }
    }
    let rest = text[host.endIndex...]
    let port = rest.hasPrefix(":") ? port(rest.dropFirst()) : nil
    guard !host.isEmpty, rest.isEmpty || port != nil else { return nil }
    return (String(host), port)
  }

  private static func port(_ digits: Substring) -> UInt16? {
    guard digits.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else {
      return nil
    }
    return UInt16(digits).flatMap { $0 > 0 ? $0 : nil }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "0"..."9", "A"..."Z", "a"..."z", ".", "-", "_": true
    default: false
    }
  }

  /// What an IPv6 address is written with.
  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "0"..."9", "A"..."F", "a"..."f", ":", ".": true
    default: false
    }
  }
}

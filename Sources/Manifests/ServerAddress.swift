/// The parts of a text like `smtps://mail.example.com:465/path`, as far as they are judged here.
struct ServerAddress {
  var scheme: String
  var host: String
  /// From the first `/` on.
  var path: String

  /// Nil unless `text` is `scheme://host`, perhaps with a port and a path; nothing else.
  init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return nil }
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    guard !text.contains(where: { "@?#\\\"<>^`{|}".contains($0) }) else { return nil }
    let rest = text[colon...].dropFirst(3)
    let end = rest.firstIndex(of: "/") ?? rest.endIndex
    guard let host = Self.host(rest[..<end]) else { return nil }
    scheme = String(text[..<colon])
    self.host = host
    path = String(rest[end...])
  }

  /// Whether only this machine can be meant.
  var isLoopback: Bool {
    let name = host.lowercased()
    if name == "localhost" || name.hasSuffix(".localhost") || name == "[::1]" { return true }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  private static func host(_ text: Substring) -> String? {
    var host = text
    if let bracket = text.lastIndex(of: "]") {
      guard text.hasPrefix("[") else { return nil }
      host = text[...bracket]
    } else if let colon = text.firstIndex(of: ":") {
      host = text[..<colon]
    }
    let port = text[host.endIndex...]
    guard port.isEmpty || port.hasPrefix(":") && UInt16(port.dropFirst()).map({ $0 > 0 }) ?? false
    else { return nil }
    let isPlain = host.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: ".-[]:_".utf8.contains(byte)
      }
    }
    return isPlain && !host.isEmpty ? String(host) : nil
  }
}

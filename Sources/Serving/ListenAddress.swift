import Terminal

/// Where the portal listens: a host, or its address, and a port.
struct ListenAddress: Hashable, Sendable {
  /// Without the brackets of an IPv6 address.
  let host: String
  /// 0 has the system choose.
  let port: Int

  init(_ text: String) throws(CommandFailure) {
    guard let colon = text.lastIndex(of: ":"),
      let port = UInt16(text[colon...].dropFirst()), let host = Self.host(text[..<colon])
    else {
      throw CommandFailure(
        .usage, "--listen \(text): write a host and a port, as 127.0.0.1:8080 or [::1]:8080.")
    }
    self.host = host
    self.port = Int(port)
  }

  /// Whether only this machine can reach it.
  var isLoopback: Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return host == "localhost" || host == "::1"
      || parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  func text(port: Int) -> String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

  private static func host(_ text: Substring) -> String? {
    let isBracketed = text.hasPrefix("[") && text.hasSuffix("]")
    let host = isBracketed ? text.dropFirst().dropLast() : text
    return host.isEmpty || host.contains(":") != isBracketed ? nil : String(host)
  }
}

/// Where the portal is found, from the workspace's `portal_url` alone: no request has a say in it.
package struct PortalOrigin: Hashable, Sendable {
  /// Whether cookies and headers may count on TLS.
  package let isSecure: Bool
  /// The scheme and authority, as the `Origin` header writes them: `https://portal.example.com`.
  package let origin: String
  /// The host, and the port where it isn't the scheme's own, in lower case.
  package let authority: String
  /// What all paths begin with; empty, or with a slash at its start and none at its end.
  package let base: String

  /// Nil unless `url` is `https://host` or `http://host`, perhaps with a port and a plain path.
  package init?(_ url: String) {
    let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[1].isEmpty, !parts[2].isEmpty else { return nil }
    guard let scheme = Self.defaultPorts[parts[0].lowercased()] else { return nil }
    isSecure = scheme == ":443"
    authority = Self.authority(String(parts[2]), secure: isSecure)
    origin = (isSecure ? "https://" : "http://") + authority
    guard let base = Self.base(parts.count > 3 ? parts[3] : "") else { return nil }
    self.base = base
  }

  /// A `Host` header's value in the form of `authority`.
  package func normalized(host: String) -> String { Self.authority(host, secure: isSecure) }

  private static let defaultPorts = ["https:": ":443", "http:": ":80"]

  private static func authority(_ text: String, secure: Bool) -> String {
    let lower = text.lowercased()
    let port = secure ? ":443" : ":80"
    return lower.hasSuffix(port) ? String(lower.dropLast(port.utf8.count)) : lower
  }

  /// Only what needs no escaping in a path, and no segment that means another one.
  private static func base(_ text: Substring) -> String? {
    let segments = text.split(separator: "/")
    let isPlain = segments.allSatisfy { segment in
      segment != "." && segment != ".."
        && segment.utf8.allSatisfy { byte in
          switch byte {
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
          default: "-._~".utf8.contains(byte)
          }
        }
    }
    return isPlain ? segments.map { "/" + $0 }.joined() : nil
  }
}

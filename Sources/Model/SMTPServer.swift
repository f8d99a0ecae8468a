/// A mail server and how the way to it is secured.
package struct SMTPServer: Hashable, Sendable {
  package enum Security: String, Sendable {
    /// TLS from the first byte on.
    case implicit = "smtps"
    /// TLS before anything is said; a server that doesn't offer it gets nothing.
    case upgraded = "smtp+starttls"
    /// No TLS; to this machine only.
    case loopback = "smtp"
  }

  package let security: Security
  /// A name, an IPv4 address, or an IPv6 address in brackets.
  package let host: String
  package let port: UInt16

  package enum Fault: Error, Hashable {
    case malformed
    /// Plain text to another machine.
    case insecure
  }

  /// Reads `smtps://`, `smtp+starttls://` or `smtp://`, then a host and perhaps a port.
  ///
  /// Without a port it is the one of RFC 8314 or 6409 (465, 587), and 25 for `smtp://`.
  package init(_ text: String) throws(Fault) {
    guard let address = ServerAddress(text), address.path.isEmpty || address.path == "/",
      let security = Security(rawValue: address.scheme)
    else { throw .malformed }
    if security == .loopback, !address.isLoopback { throw .insecure }
    self.security = security
    host = address.host
    port = address.port ?? Self.defaultPort(security)
  }

  private static func defaultPort(_ security: Security) -> UInt16 {
    switch security {
    case .implicit: 465
    case .upgraded: 587
    case .loopback: 25
    }
  }
}

extension SMTPServer: CustomStringConvertible {
  package var description: String { "\(security.rawValue)://\(host):\(port)" }
}

extension SMTPServer.Fault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .malformed: "is not smtps://HOST, smtp+starttls://HOST or smtp://localhost"
    case .insecure: "smtp:// to another machine would carry links and passwords in the clear"
    }
  }
}

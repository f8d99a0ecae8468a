import Model

/// Where a webhook is reached.
///
/// Who has it can post there, so nothing shows more of it than the host.
package struct WebhookAddress: Hashable, Sendable {
  package enum Fault: Error, Hashable {
    case malformed
    /// Plain text to another machine.
    case insecure
  }

  /// All of it, for the connection alone.
  package let text: String
  /// A name, an IPv4 address, or an IPv6 address in brackets.
  package let host: String
  /// Without TLS, which is for this machine only.
  package let isPlain: Bool
  /// Path and query.
  private let secret: String

  private static let longest = 2_048

  /// Reads `https://HOST`, perhaps with a port, a path and a query; `http://` to this machine.
  package init(_ text: String) throws(Fault) {
    let mark = text.firstIndex(of: "?") ?? text.endIndex
    guard text.utf8.count <= Self.longest, let address = ServerAddress(String(text[..<mark])),
      text[mark...].utf8.allSatisfy(Self.isQueryByte)
    else { throw .malformed }
    switch address.scheme {
    case "https": isPlain = false
    case "http" where address.isLoopback: isPlain = true
    case "http": throw .insecure
    default: throw .malformed
    }
    self.text = text
    host = address.host
    secret = address.path + text[mark...]
  }

  /// Whether it seems to hold a token: 16 letters and digits in a row that are no plain words.
  package var holdsToken: Bool {
    let pieces = secret.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    return pieces.contains { piece in
      piece.utf8.count >= 16 && !piece.allSatisfy { $0.isLowercase }
    }
  }

  /// Printable, and nothing that a URL can't hold as it is.
  private static func isQueryByte(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "\"", "#", "<", ">", "\\", "^", "`", "{", "|", "}": false
    default: (0x21...0x7E).contains(byte)
    }
  }
}

extension WebhookAddress: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  package var description: String { host }
  package var debugDescription: String { host }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why no mail at all can leave through a server, with the remedy.
package enum ServerProblem: Hashable, Sendable {
  /// STARTTLS isn't offered, or was refused; the server's words, perhaps none.
  case noTLS(String)
  /// Something was said between the server's agreement to TLS and its beginning.
  case talkBeforeTLS
  /// The certificate is not trusted, expired, or for another name.
  case certificate(String)
  /// The two can't agree on TLS, as where a server knows nothing newer than TLS 1.1.
  case handshake(String)
  /// The file of `mail.ca` can't be used.
  case authority(String)
  /// There is a username, and the server offers neither AUTH PLAIN nor LOGIN.
  case noAuthentication
  case refusedAuthentication(String)
  /// The server takes no mail from somebody who isn't signed in.
  case wantsAuthentication(String)
  /// The server turned the connection away for good.
  case refusedConnection(String)
  /// The library that talks to servers failed before it did so.
  case library(String)
}

extension ServerProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noTLS(let words):
      "offers no TLS\(Self.quoted(words)), so nothing was said to it; correct mail.server, "
        + "or have STARTTLS switched on there"
    case .talkBeforeTLS:
      "spoke between agreeing to TLS and beginning it, as an attacker in between would; "
        + "use smtps:// if the server has it"
    case .certificate(let reason):
      "has a certificate that is not accepted (\(reason)); correct the host in mail.server, "
        + "have the certificate renewed, or name the authority that signed it in mail.ca"
    case .handshake(let reason):
      "can't agree on TLS 1.2 or later (\(reason)); correct scheme and port in mail.server"
    case .authority(let reason):
      "can't be checked (\(reason)); mail.ca must name a file of PEM certificates"
    case .noAuthentication:
      "offers neither AUTH PLAIN nor AUTH LOGIN; correct scheme and port in mail.server, "
        + "or remove mail.username"
    case .refusedAuthentication(let words):
      "refuses mail.username and mail.password\(Self.quoted(words)); correct them"
    case .wantsAuthentication(let words):
      "wants a password\(Self.quoted(words)); set mail.username and mail.password"
    case .refusedConnection(let words):
      "takes no mail from this machine\(Self.quoted(words)); ask who runs it"
    case .library(let reason): "can't be reached: \(reason)"
    }
  }

  private static func quoted(_ words: String) -> String { words.isEmpty ? "" : " (\(words))" }
}

import Fields
import Mail
import Model
import SMTP
import Secrets
import TestSupport
import Testing

/// Messages and settings to start from.
enum Samples {
  static let password = "pass-word-7f3a"
  /// Stands in the text of each message, as a link's token does.
  static let token = "token0a1b2c3d4e5f"

  static func message(
    to address: String = "ada@acme.example.com", local: String = "0a1b2c", text: String = ""
  ) throws -> MailMessage {
    MailMessage(
      from: MailAddress(name: "Acme", address: try EmailAddress("phones@acme.example.com")),
      to: MailAddress(name: "Ada Lovelace", address: try EmailAddress(address)),
      words: MailWords(subject: "Hello", text: "\(token)\n\(text)\n", html: "<p>\(token)</p>\n"),
      messageID: try MessageID(local: local, domain: "acme.example.com"), date: 1_795_294_800)
  }

  /// One second for each wait, so that a mute server is soon given up.
  static let hasty = SMTPTimeouts(connect: 1, reply: 1, final: 1)

  static func credentials(
    _ password: String = password
  ) throws -> SMTPSetting.Credentials {
    SMTPSetting.Credentials(username: "phones", password: try #require(MailPassword(password)))
  }

  /// Trusts the tests' own authority and signs in.
  static func secured(
    _ server: SMTPServer, timeouts: SMTPTimeouts = SMTPTimeouts()
  ) throws -> SMTPSetting {
    SMTPSetting(
      server: server, credentials: try credentials(),
      authority: try Certificates.shared.get().authority, timeouts: timeouts)
  }
}

extension SMTPTransport {
  /// Sends in a turn that ends at once.
  func send(_ message: MailMessage) async throws(MailError) -> Delivery {
    let turn = HandoverGate().turn()
    defer { turn.end() }
    return try await send(message, turn)
  }
}

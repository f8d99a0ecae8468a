import Foundation
import Mail
import Model
import SMTP
import Secrets
import Testing

/// Against a real mail server with TLS and sign-in.
struct PostfixTests {
  @Test func `mails arrive byte for byte, over both kinds of TLS`() async throws {
    let postfix = try Postfix()
    for server in [postfix.startTLS, postfix.implicit] {
      let transport = SMTPTransport(try setting(server))
      for number in 0..<3 {
        let local = "m\(number)-\(server.port)"
        #expect(try await transport.send(Samples.message(local: local)) == .delivered)
      }
    }
    let messages = try postfix.messages()
    #expect(messages.count == 6)
    let bodies = Set(messages.map(\.withoutTrace))
    for server in [postfix.startTLS, postfix.implicit] {
      for number in 0..<3 {
        let message = try Samples.message(local: "m\(number)-\(server.port)")
        let lines = String(decoding: MessageComposer.compose(message), as: UTF8.self)
          .replacing("\r\n", with: "\n")
        #expect(bodies.contains(lines))
      }
    }
    #expect(messages.allSatisfy { $0.contains("with ESMTPSA") }, "TLS and signed in")
  }

  @Test func `a wrong password or certificate stops sending`() async throws {
    let postfix = try Postfix()
    for server in [postfix.startTLS, postfix.implicit] {
      var setting = try setting(server)
      setting.credentials = SMTPSetting.Credentials(
        username: Postfix.user, password: try #require(MailPassword("wrong")))
      await expect("refuses mail.username and mail.password (535 5.7.8", of: setting)
      setting.authority = nil
      await expect("certificate that is not accepted", of: setting)
    }
    #expect(try postfix.messages().isEmpty)
  }

  @Test func `who has no password is refused with the reason`() async throws {
    let postfix = try Postfix()
    var setting = try setting(postfix.implicit)
    setting.credentials = nil
    let outcome = try await SMTPTransport(setting).send(Samples.message())
    #expect(
      outcome
        == .permanentFailure(
          reason: "the mail server refused the address",
          serverWords: "554 5.7.1 <ada@acme.example.com>: Recipient address rejected: Access denied"
        ))
  }

  @Test func `no body smuggles a second message`() async throws {
    let postfix = try Postfix()
    let transport = SMTPTransport(SMTPSetting(server: postfix.plain))
    let attack = "MAIL FROM:<x@example.com>\nRCPT TO:<b@acme.example.com>\nDATA\nhello\n.\n"
    let ends = ["\n.\n", "\n.\r\n", "\r.\r", "\r\n.\r", "\r\n.\r\n", "\r.\n", "\n\0.\n", ".\n"]
    for (number, end) in ends.enumerated() {
      let message = try Samples.message(local: "m\(number)", text: "before\(end)\(attack)")
      #expect(try await transport.send(message) == .delivered)
    }
    let messages = try postfix.messages()
    #expect(messages.count == ends.count)
    #expect(messages.allSatisfy { $0.contains("before") })
  }

  @Test func `addresses of other scripts arrive`() async throws {
    let postfix = try Postfix()
    let transport = SMTPTransport(SMTPSetting(server: postfix.plain))
    for address in ["jürgen@bücher.example", "ada@bücher.example"] {
      #expect(try await transport.send(Samples.message(to: address)) == .delivered)
    }
    #expect(
      try postfix.recipients().sorted()
        == ["ada@xn--bcher-kva.example", "jürgen@xn--bcher-kva.example"])
    #expect(try postfix.messages().contains { $0.contains("with UTF8SMTP") })
  }

  private func setting(_ server: SMTPServer) throws -> SMTPSetting {
    var setting = try Samples.secured(server)
    setting.credentials = SMTPSetting.Credentials(
      username: Postfix.user, password: try #require(MailPassword(Samples.password)))
    return setting
  }

  private func expect(_ words: String, of setting: SMTPSetting) async {
    await #expect {
      try await SMTPTransport(setting).send(Samples.message())
    } throws: {
      "\($0)".contains(words)
    }
  }
}

extension String {
  /// Without what the server wrote at the top.
  fileprivate var withoutTrace: String {
    range(of: "From: ").map { String(self[$0.lowerBound...]) } ?? self
  }
}

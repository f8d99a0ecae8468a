import Mail
import Model
import SMTP
import Testing

/// The bytes that a server gets.
struct WireTests {
  @Test(arguments: [
    "\n.\n", "\r\n.\r\n", "\r.\r", "\n.\r\n", ".", "..", ".leading\n.again", "\0",
    "From x\nFrom y", String(repeating: "x", count: 100_000), String(repeating: "é", count: 3_000),
    "x\n.\nMAIL FROM:<mallory@example.com>\nRCPT TO:<b@example.com>\nDATA\nhello\n.\n",
  ])
  func `a body is one message of whole lines`(text: String) async throws {
    let server = try ScriptedServer()
    let message = try Samples.message(text: text)
    let transport = SMTPTransport(SMTPSetting(server: server.server))
    #expect(try await transport.send(message) == .delivered)
    #expect(try server.messages == 1)
    let bytes = try server.bytes(tls: false)
    var (previous, length, longest) = (UInt8(0), 0, 0)
    for byte in bytes {
      #expect((byte == 10) == (previous == 13) || byte != 10 && previous != 13)
      length = byte == 10 ? 0 : length + 1
      longest = max(longest, length)
      previous = byte
    }
    #expect(longest <= 999, "998 and the CR")
    let body = try #require(
      String(decoding: bytes, as: UTF8.self).split(separator: "DATA\r\n", maxSplits: 1).last)
    let sent = String(decoding: MessageComposer.compose(message), as: UTF8.self)
    #expect(body.hasPrefix(sent + ".\r\n"), "dots at the start of a line are never needed")
  }

  @Test func `a name for EHLO is sent as it is`() async throws {
    for name in ["[127.0.0.1]", "mail.acme.example.com"] {
      let server = try ScriptedServer()
      let setting = SMTPSetting(server: server.server, clientName: name)
      #expect(try await SMTPTransport(setting).send(Samples.message()) == .delivered)
      #expect(try server.text().hasPrefix("EHLO \(name)\r\n"))
    }
  }

  @Test func `domains go as A-labels, without SMTPUTF8`() async throws {
    let server = try ScriptedServer()
    let transport = SMTPTransport(SMTPSetting(server: server.server))
    #expect(try await transport.send(Samples.message(to: "ada@bücher.example")) == .delivered)
    let text = try server.text()
    #expect(text.contains("RCPT TO:<ada@xn--bcher-kva.example>\r\n"))
    #expect(!text.contains("SMTPUTF8"))
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `other local parts go to servers with SMTPUTF8`() async throws {
    let server = try ScriptedServer(Script(utf8: true))
    let transport = SMTPTransport(SMTPSetting(server: server.server))
    #expect(try await transport.send(Samples.message(to: "jürgen@bücher.example")) == .delivered)
    let text = try server.text()
    #expect(text.contains("RCPT TO:<jürgen@xn--bcher-kva.example>"))
    #expect(text.contains("> SMTPUTF8\r\n"))
  }

  @Test func `other local parts are refused without SMTPUTF8`() async throws {
    let server = try ScriptedServer()
    let transport = SMTPTransport(SMTPSetting(server: server.server), connections: 1)
    for isReused in [false, true] {
      if isReused { #expect(try await transport.send(Samples.message()) == .delivered) }
      let outcome = try await transport.send(Samples.message(to: "jürgen@bücher.example"))
      #expect(ReplyCase.Outcome(outcome) == .permanent)
      #expect("\(outcome)".contains("SMTPUTF8"))
    }
    #expect(try !server.text().contains("rgen"))
    #expect(try server.messages == 1)
  }
}

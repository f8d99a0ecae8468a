import Mail
import Model
import SMTP
import Testing

/// What may happen between the final dot and the record of its outcome.
struct SMTPHandoverTests {
  @Test(arguments: ["<close>", "<reset>", "<hang>"])
  func `a lost answer means the same mail again`(answer: String) async throws {
    let server = try ScriptedServer(Script(replies: ["CONTENT": [answer, "250 ok\r\n"]]))
    let transport = SMTPTransport(
      SMTPSetting(server: server.server, timeouts: Samples.hasty), connections: 1)
    let outcome = try await transport.send(Samples.message())
    #expect(ReplyCase.Outcome(outcome) == .temporary)
    #expect("\(outcome)".contains("after the final dot"))
    #expect(try await transport.send(Samples.message()) == .delivered)
    let parts = try server.text().split(separator: "DATA\r\n").dropFirst()
      .map { $0.split(separator: "\r\n.\r\n")[0] }
    #expect(parts.count == 2 && parts[0] == parts[1])
    #expect(parts[0].contains("Message-ID: <0a1b2c@acme.example.com>"))
  }

  @Test func `a second dot waits for the record of the first`() async throws {
    let server = try ScriptedServer()
    let transport = SMTPTransport(SMTPSetting(server: server.server), connections: 2)
    let gate = HandoverGate()
    let (first, second) = (gate.turn(), gate.turn())
    #expect(try await transport.send(Samples.message(local: "first"), first) == .delivered)
    async let outcome = transport.send(Samples.message(local: "second"), second)
    // The second one's text is there, all but its end.
    while try !server.text().contains("Message-ID: <second@") { await Task.yield() }
    #expect(try server.messages == 1)
    first.end()
    #expect(try await outcome == .delivered)
    second.end()
    #expect(try server.messages == 2)
  }

  @Test func `a closed gate keeps the dot back`() async throws {
    let server = try ScriptedServer()
    let transport = SMTPTransport(SMTPSetting(server: server.server))
    let gate = HandoverGate()
    gate.close()
    let outcome = try await transport.send(Samples.message(), gate.turn())
    #expect(ReplyCase.Outcome(outcome) == .temporary)
    #expect(try server.messages == 0)
  }

  @Test func `a mail that fails before its dot takes no turn`() async throws {
    let server = try ScriptedServer(Script(replies: ["RCPT": ["550 no\r\n", "250 ok\r\n"]]))
    let transport = SMTPTransport(SMTPSetting(server: server.server), connections: 2)
    let gate = HandoverGate()
    let (first, second) = (gate.turn(), gate.turn())
    _ = try await transport.send(Samples.message(), first)
    #expect(try await transport.send(Samples.message(), second) == .delivered)
    second.end()
  }
}

import Mail
import Model
import SMTP
import Testing

/// What becomes of a mail for each thing that a server may answer.
struct ReplyTests {
  @Test func `250 to the final dot means delivered`() async throws {
    let server = try ScriptedServer()
    let transport = SMTPTransport(SMTPSetting(server: server.server))
    #expect(try await transport.send(Samples.message()) == .delivered)
    #expect(try server.messages == 1)
  }

  @Test(arguments: ReplyCase.all)
  func `a reply decides about the mail`(_ example: ReplyCase) async throws {
    let server = try ScriptedServer(Script(replies: [example.step: [example.reply]]))
    let transport = SMTPTransport(
      SMTPSetting(server: server.server, timeouts: Samples.hasty), connections: 1)
    let outcome = try await transport.send(Samples.message())
    #expect(ReplyCase.Outcome(outcome) == example.outcome, "\(outcome)")
    guard let words = example.words else { return }
    #expect("\(outcome)".contains(words), "\(outcome)")
  }

  @Test(arguments: ["CONNECT", "EHLO"])
  func `a server that turns everybody away stops sending`(step: String) async throws {
    let server = try ScriptedServer(
      Script(replies: [step: ["554 5.7.1 not you\r\n"], "HELO": ["554 5.7.1 not you\r\n"]]))
    let transport = SMTPTransport(SMTPSetting(server: server.server))
    await #expect(
      throws: MailError.server(
        server.server.description, .refusedConnection("554 5.7.1 not you"))
    ) { try await transport.send(Samples.message()) }
  }
}

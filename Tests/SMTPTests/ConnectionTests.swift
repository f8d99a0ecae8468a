import Fields
import Mail
import Model
import SMTP
import TestSupport
import Testing

struct ConnectionTests {
  @Test func `one connection carries many mails`() async throws {
    let server = try ScriptedServer(
      Script(security: "implicit", certificate: try Certificates.shared.get().good))
    let transport = SMTPTransport(try Samples.secured(server.server), connections: 4)
    for number in 0..<20 {
      #expect(try await transport.send(Samples.message(local: "m\(number)")) == .delivered)
    }
    #expect(try server.connections == 1)
    #expect(try server.messages == 20)
  }

  @Test func `several mails are under way at once`() async throws {
    let server = try ScriptedServer(Script(replies: ["RCPT": ["<hang>"]]))
    let transport = SMTPTransport(
      SMTPSetting(server: server.server, timeouts: Samples.hasty), connections: 3)
    async let first = transport.send(Samples.message())
    async let second = transport.send(Samples.message())
    async let third = transport.send(Samples.message())
    while try server.connections < 3 { await Task.yield() }
    let outcomes = try await [first, second, third].map(ReplyCase.Outcome.init)
    #expect(outcomes == [.temporary, .temporary, .temporary])
  }

  @Test(arguments: ["421 4.4.2 idle too long\r\n<close>", "<close>", "<reset>"])
  func `a connection that the server gave up is made anew`(answer: String) async throws {
    let server = try ScriptedServer(
      Script(replies: ["MAIL": ["250 ok\r\n", answer, "250 ok\r\n"]]))
    let transport = SMTPTransport(SMTPSetting(server: server.server), connections: 1)
    #expect(try await transport.send(Samples.message()) == .delivered)
    #expect(try await transport.send(Samples.message()) == .delivered)
    #expect(try server.connections == 2)
    #expect(try server.messages == 2)
  }

  @Test func `after a refusal the next mail goes`() async throws {
    let server = try ScriptedServer(Script(replies: ["RCPT": ["550 no\r\n", "250 ok\r\n"]]))
    let transport = SMTPTransport(SMTPSetting(server: server.server), connections: 1)
    let refused = try await transport.send(Samples.message())
    #expect(
      refused
        == .permanentFailure(reason: "the mail server refused the address", serverWords: "550 no"))
    #expect(try await transport.send(Samples.message()) == .delivered)
  }

  @Test(arguments: ["smtp://127.0.0.1:1", "smtps://[::1]:1", "smtp+starttls://none.invalid"])
  func `a server that isn't there may be there later`(address: String) async throws {
    let transport = SMTPTransport(
      SMTPSetting(server: try SMTPServer(address), timeouts: Samples.hasty))
    let outcome = try await transport.send(Samples.message())
    #expect(outcome.isUnanswered, "\(outcome)")
  }

  @Test(.timeLimit(.minutes(3)), arguments: ["CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "CONTENT"])
  func `a trickle of bytes is no answer`(step: String) async throws {
    let server = try ScriptedServer(
      Script(replies: [step: ["250-\(String(repeating: "x", count: 3_000))<drip>"]]))
    let transport = SMTPTransport(
      SMTPSetting(server: server.server, timeouts: Samples.hasty), connections: 1)
    let outcome = try await transport.send(Samples.message())
    #expect(outcome.isUnanswered, "\(outcome)")
  }

  @Test func `the limit after the final dot is one of its own`() async throws {
    let server = try ScriptedServer(Script(replies: ["CONTENT": ["<hang>"]]))
    let transport = SMTPTransport(
      SMTPSetting(
        server: server.server, timeouts: SMTPTimeouts(connect: 60, reply: 60, final: 1)))
    let outcome = try await transport.send(Samples.message())
    #expect("\(outcome)".contains("silent after the final dot for 1 s"))
  }

  @Test func `a wrong file of authorities stops sending`() async throws {
    let server = try ScriptedServer(
      Script(security: "implicit", certificate: try Certificates.shared.get().good))
    var setting = try Samples.secured(server.server)
    setting.authority = "/nowhere/authority.pem"
    let transport = SMTPTransport(setting)
    await #expect {
      try await transport.send(Samples.message())
    } throws: {
      "\($0)".contains("mail.ca must name a file")
    }
  }

  @Test func `no secret shows in what describes a transport`() throws {
    let setting = SMTPSetting(
      server: try SMTPServer("smtps://localhost"), credentials: try Samples.credentials())
    let transport = SMTPTransport(setting)
    var dumped = ""
    dump(setting, to: &dumped)
    dump(transport, to: &dumped)
    #expect(!"\(setting) \(transport) \(dumped)".contains(Samples.password))
  }
}

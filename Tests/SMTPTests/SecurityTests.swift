import Mail
import Model
import SMTP
import TestSupport
import Testing

/// Nothing confidential goes to a server before TLS stands, whatever the server does.
struct SecurityTests {
  @Test(arguments: ["starttls", "implicit"], ["PLAIN LOGIN", "PLAIN", "LOGIN", "CRAM-MD5 LOGIN"])
  func `a good server gets the mail within TLS`(security: String, mechanisms: String) async throws {
    let server = try ScriptedServer(
      Script(
        security: security, certificate: try Certificates.shared.get().good,
        mechanisms: mechanisms,
        replies: mechanisms.hasSuffix("LOGIN") && !mechanisms.hasPrefix("PLAIN")
          ? ["PASSWORD": ["334 UGFzc3dvcmQ6\r\n", "235 ok\r\n"]] : [:]))
    let transport = SMTPTransport(try Samples.secured(server.server))
    #expect(try await transport.send(Samples.message()) == .delivered)
    try expectSecrecy(server)
    let mechanism = mechanisms.hasPrefix("PLAIN") ? "PLAIN" : "LOGIN"
    #expect(try server.text(tls: true).contains("AUTH \(mechanism)\r\n"))
    #expect(try server.text(tls: true).contains(Samples.token))
  }

  @Test(arguments: Danger.all)
  func `a server that can't be trusted gets nothing`(_ danger: Danger) async throws {
    let server = try ScriptedServer(try danger.script())
    let transport = SMTPTransport(
      try Samples.secured(server.server, timeouts: Samples.hasty), connections: 1)
    let error = await #expect(throws: MailError.self) {
      try await transport.send(Samples.message())
    }
    let text = error.map { "\($0)" } ?? ""
    #expect(text.hasPrefix("\(server.server) "))
    #expect(text.contains(danger.words), "\(text)")
    #expect(!text.contains(Samples.password))
    #expect(try server.messages == 0)
    try expectSecrecy(server)
    #expect(try !server.text(tls: true).contains(Samples.token))
  }

  @Test(arguments: [
    "454 4.7.0 TLS not available now\r\n", "<close>", "<hang>", "220 go\r\n<close>",
  ])
  func `TLS that fails for now is tried again later`(reply: String) async throws {
    let server = try ScriptedServer(
      Script(
        security: "starttls", certificate: try Certificates.shared.get().good,
        replies: ["STARTTLS": [reply]]))
    let outcome = try await SMTPTransport(
      Samples.secured(server.server, timeouts: Samples.hasty)
    ).send(Samples.message())
    #expect(ReplyCase.Outcome(outcome) == .temporary)
    try expectSecrecy(server)
  }

  @Test(arguments: ["starttls", "implicit"], ["<close>", "<hang>"])
  func `a handshake that breaks is tried again`(security: String, action: String) async throws {
    let server = try ScriptedServer(
      Script(
        security: security, certificate: try Certificates.shared.get().good,
        replies: ["HANDSHAKE": [action]]))
    let outcome = try await SMTPTransport(
      Samples.secured(server.server, timeouts: Samples.hasty)
    ).send(Samples.message())
    #expect(ReplyCase.Outcome(outcome) == .temporary, "\(outcome)")
    try expectSecrecy(server)
  }

  @Test(arguments: EASTCase.all)
  func `the EAST cases get no secret in clear`(_ example: EASTCase) async throws {
    let server = try ScriptedServer(
      Script(
        security: "starttls", certificate: try Certificates.shared.get().good,
        east: example.path))
    let transport = SMTPTransport(try Samples.secured(server.server, timeouts: Samples.hasty))
    let outcome = try? await transport.send(Samples.message())
    try expectSecrecy(server)
    #expect((outcome == .delivered) == (try server.messages == 1))
  }

  /// Without TLS a server hears greetings and the wish for TLS, and nothing else.
  private func expectSecrecy(_ server: ScriptedServer) throws {
    let start = try server.record().filter { $0.tls == false }.compactMap(\.data).joined()
    guard server.server.security != .implicit else { return }
    let allowed = ["EHLO ", "HELO ", "STARTTLS", "QUIT"]
    for line in start.unicodeScalars.split(separator: "\n") {
      let text = String(String.UnicodeScalarView(line))
      #expect(allowed.contains { text.hasPrefix($0) }, "\(text) in clear")
    }
  }
}

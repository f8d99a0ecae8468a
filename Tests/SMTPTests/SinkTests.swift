import Mail
import Model
import SMTP
import Testing

/// Against Postfix's own test server.
struct SinkTests {
  @Test func `hundreds of mails go over few connections`() async throws {
    let sink = try Sink()
    let transport = SMTPTransport(SMTPSetting(server: sink.server), connections: 4)
    let gate = HandoverGate()
    let delivered = try await withThrowingTaskGroup(of: Delivery.self) { group in
      for number in 0..<400 {
        group.addTask {
          let turn = gate.turn()
          defer { turn.end() }
          return try await transport.send(Samples.message(local: "m\(number)"), turn)
        }
      }
      return try await group.reduce(0) { $1 == .delivered ? $0 + 1 : $0 }
    }
    #expect(delivered == 400)
  }

  @Test(arguments: ["ehlo,helo", "mail", "rcpt", "data", "."])
  func `a hard refusal is final`(command: String) async throws {
    let sink = try Sink(["-f", command])
    let transport = SMTPTransport(SMTPSetting(server: sink.server))
    do {
      let outcome = try await transport.send(Samples.message())
      #expect(ReplyCase.Outcome(outcome) == .permanent, "\(outcome)")
    } catch {
      #expect(command == "ehlo,helo")
      #expect("\(error)".contains("takes no mail from this machine (500 5.3.0"))
    }
  }

  @Test(arguments: ["-r", "-q"], ["connect", "mail", "rcpt", "data", "."])
  func `a soft refusal or a lost line is not`(option: String, command: String) async throws {
    let sink = try Sink([option, command])
    let transport = SMTPTransport(SMTPSetting(server: sink.server))
    let outcome = try await transport.send(Samples.message())
    #expect(ReplyCase.Outcome(outcome) == .temporary, "\(outcome)")
  }
}

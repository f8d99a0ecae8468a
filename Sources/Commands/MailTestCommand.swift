import ArgumentParser
import Arguments
import Fields
import Mail
import Mailing
import Manifests
import Running
import Surroundings
import Templates
import Terminal

/// `rollcall mail test`.
struct MailTestCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Send a sample to yourself.",
    discussion: """
      It goes the way that all mails go, by `mail:` in rollcall.yaml, to see whether that works. \
      Its link opens nothing, and no store is touched.

      EXAMPLES
        rollcall mail test me@acme.example.com
        rollcall mail test me@acme.example.com --kind password-changed
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "Where to send it.")
  var address: String

  @Option(help: "Which mail.")
  var kind = MailTemplates.Kind.welcome

  func validate() throws {
    do {
      _ = try EmailAddress(address)
    } catch {
      throw ValidationError("\(address) \(error.reason): write an address, as me@acme.example.com.")
    }
  }

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let (folder, workspace) = try session.settings()
    let setting = try PlanSetting(session, folder, workspace, try session.templates(folder))
    let samples = try setting.samples(kind)
    let transport = try setting.transport(session)
    let server = workspace.mail.server
    let delivery: Delivery
    let name: String
    do {
      let message = try samples.mail(kind, to: address, now: SystemTime.now)
      name = message.messageID.local
      let turn = HandoverGate().turn()
      defer { turn.end() }
      delivery = try await transport.send(message, turn)
    } catch {
      throw CommandFailure(.failed, "\(server): \(error).")
    }
    switch delivery {
    case .delivered:
      try session.console.write(Self.success(kind, address, server: server, name: name))
      return .done
    case .temporaryFailure(let reason), .unanswered(let reason):
      throw CommandFailure(
        .failed, "It was not taken for now: \(reason). Try again later.")
    case .permanentFailure(let reason, let words):
      throw CommandFailure(
        .failed, "It was refused: \(reason)\(words.isEmpty ? "" : ": \(words)").")
    }
  }

  private static func success(
    _ kind: MailTemplates.Kind, _ address: String, server: String, name: String
  ) -> String {
    let what = "A sample of the \(kind.word) mail to \(address)"
    return server.hasPrefix("file:")
      ? "\(what) is in \(server.dropFirst(5))/\(name).eml.\n"
      : "\(what) was taken by \(server).\n"
  }
}

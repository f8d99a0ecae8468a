import ArgumentParser
import Arguments
import Fields
import Mail
import Mailing
import Manifests
import Model
import Running
import Storage
import Surroundings
import Templates
import Terminal

/// `rollcall mail preview`.
struct MailPreviewCommand: Subcommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case html
    case eml
  }

  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show the mail that a user would get.",
    discussion: """
      Its link opens nothing, and nothing is sent. The user is taken from the manifests, or else \
      from the store.

      EXAMPLES
        rollcall mail preview 1001
        rollcall mail preview 1001 --kind recovery
        rollcall mail preview 1001 --format html --output welcome.html
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("Who would get it.", valueName: "extension"))
  var user: String

  @Option(help: "Which mail.")
  var kind = MailTemplates.Kind.welcome

  @Option(help: "Headers and text; the HTML alone, for a browser; or the whole message.")
  var format = Format.text

  @Option(
    help: ArgumentHelp("Write it to this file.", valueName: "file"), completion: .file())
  var output: String?

  func validate() throws {
    guard Extension(user) != nil else {
      throw ValidationError("\(user): an extension has 2 to 16 digits.")
    }
  }

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    guard let number = Extension(user) else { return .usage }
    let (loaded, workspace) = try await session.load()
    let setting = try PlanSetting(session, loaded.folder, workspace, loaded.templates)
    let values = try values(of: number, loaded, workspace, session)
    guard values[Int(Field.kind.rawValue)]?.text ?? "person" == "person" else {
      throw CommandFailure(.failed, "\(number) is no person, and only people get mails.")
    }
    guard let address = values[Int(Field.emails.rawValue)]?.texts.first else {
      throw CommandFailure(.failed, "\(number) has no address: write one under emails:.")
    }
    do {
      let message = try setting.samples(kind).mail(
        kind, to: address, extension: number, values: values,
        numbers: numbers(of: number, loaded.desired), now: SystemTime.now)
      try session.write(bytes(of: message), to: output)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.failed, "\(error)")
    }
    return .done
  }

  /// As the manifests want the user; as stored where they don't say where mails go.
  private func values(
    of number: Extension, _ loaded: LoadedWorkspace, _ workspace: Workspace, _ session: Session
  ) throws(CommandFailure) -> [Value?] {
    let desired = loaded.desired.user(number)
    var values = [Value?](repeating: nil, count: Field.count)
    if desired?[.emails] == nil {
      do {
        let address = try StoreAddress(session, loaded.folder, workspace)
        let store = try address.openForReading(workspace).store
        values = try StoreReading.user(number, store, workspace).values
      } catch {
        // A user of the manifests needs no store.
        guard desired != nil else {
          throw CommandFailure(
            error.status, "No manifest declares \(number). \(error.messages.joined(separator: " "))"
          )
        }
      }
    }
    for entry in desired?.entries ?? [] {
      values[Int(entry.field.rawValue)] = entry.value == .null ? nil : entry.value
    }
    return values
  }

  private func numbers(of number: Extension, _ desired: Desired) -> [String] {
    (desired.resources[.phoneNumber] ?? []).filter { $0.item[1]?.text == number.text }
      .map(\.item.key)
  }

  private func bytes(of message: MailMessage) -> [UInt8] {
    switch format {
    case .eml: MessageComposer.compose(message)
    case .html: Array(message.html.utf8)
    case .text:
      Array(
        """
        From: \(message.from.text)
        To: \(message.to.text)
        Subject: \(message.subject.text)

        \(message.text)
        """.utf8)
    }
  }
}

import ArgumentParser
import Templates

/// `rollcall mail`: looks at mails without sending any to the people they are for.
struct MailCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail",
    abstract: "Look at the mails before people get them.",
    discussion: """
      What they say can be changed by files in the folder templates/, beside rollcall.yaml.

      EXAMPLES
        rollcall mail preview 1001
        rollcall mail test me@acme.example.com
      """,
    subcommands: [MailPreviewCommand.self, MailTestCommand.self])
}

/// Kinds of mails as words of the command line: `password-changed`.
extension MailTemplates.Kind: ExpressibleByArgument {
  package init?(argument: String) {
    guard let kind = Self.allCases.first(where: { $0.word == argument }) else { return nil }
    self = kind
  }

  package var defaultValueDescription: String { word }

  package static var allValueStrings: [String] { allCases.map(\.word) }

  /// The words describe themselves.
  package static var allValueDescriptions: [String: String] { [:] }

  var word: String { rawValue.replacing("_", with: "-") }
}

package import ArgumentParser
package import Arguments
import Fields
import Listings
import Manifests
import Model
import Plans
import Rendering
package import Running
import Storage
import Surroundings
package import Terminal
import UserPages

/// `rollcall show`.
package struct ShowCommand: Subcommand {
  package static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one user, or a saved plan.",
    discussion: """
      A user is found by extension, or by what list --search finds: words of the name, an email \
      address, a phone number or a MAC address.

      EXAMPLES
        rollcall show 1044
        rollcall show 'ada lov'
        rollcall show ada@acme.example.com
        rollcall show 1044 --format json
        rollcall show plan.json
        rollcall show plan.json --format html >plan.html
      """)

  @OptionGroup package var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      "An extension or a name, or the file of a saved plan.", valueName: "user|plan"),
    completion: .file(extensions: ["json"]))
  var subject: String

  @Option(help: "How it looks.")
  var format = PlanReport.Format.text

  @Option(help: Redaction.help)
  package var redact: Redaction?

  package init() {}

  package func validate() throws {
    guard Extension(subject) != nil, format != .text, format != .json else { return }
    throw ValidationError(Self.refusal(of: format))
  }

  package func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    if isPlan {
      try showPlan(session)
    } else {
      try await showUser(session)
    }
    return .done
  }

  /// What looks like a file is none of a user's names.
  private var isPlan: Bool {
    if Extension(subject) != nil { return false }
    if subject.hasSuffix(".json") || subject.contains("/") { return true }
    switch FileKind(of: subject) {
    case .missing, .folder: return false
    case .file, .other, .unknown: return true
    }
  }

  private static func refusal(of format: PlanReport.Format) -> String {
    "A user is shown as text or json; --format \(format.rawValue) is for plans."
  }

  private func showPlan(_ session: Session) throws(CommandFailure) {
    guard FileKind(of: subject) != .missing else {
      throw CommandFailure(.failed, "\(subject) is neither a user nor a saved plan.")
    }
    let document = try PlanFile.read(subject)
    if let objection = try PlanSealing(session).objection(to: document) {
      session.console.warn("\(subject): \(objection)")
    }
    let plan = document.plan
    let header = PlanHeader(
      company: plan.organization, files: nil, users: plan.managed, store: plan.store,
      digest: document.digest, planFile: subject, chdir: options.chdir,
      folder: (try? session.folder())?.shownPath ?? "")
    try PlanReport(document: document, header: header).write(Outputs(format, []), session)
  }

  private func showUser(_ session: Session) async throws(CommandFailure) {
    guard redact == nil else {
      throw CommandFailure(.usage, "--redact is for plans: a user without their data is none.")
    }
    guard format == .text || format == .json else {
      throw CommandFailure(.usage, Self.refusal(of: format))
    }
    let place = try await ShownWorkspace(session)
    let found = try UserFinder(place: place).find(subject)
    guard found.count == 1, let user = found.first?.user else { throw try several(found, session) }
    let details = try UserReading.details(of: user, place, plan: place.plan(session))
    let console = session.console
    try console.write(
      format == .json
        ? UserPageJSON.render(details)
        : UserText.render(details, style: console.style, width: console.width))
  }

  /// Lists who may be meant; a program gets the extensions with the failure.
  private func several(
    _ found: [UserRow], _ session: Session
  ) throws(CommandFailure) -> CommandFailure {
    let console = session.console
    let title = "\"\(subject)\" finds \(found.count) users"
    guard format == .text else {
      let list = found.prefix(10).map(\.user.extension.text).joined(separator: ", ")
      return CommandFailure(
        .failed, "\(title): \(list)\(found.count > 10 ? ", …" : ""). Name one by its extension.")
    }
    var out = TextBuffer(console.style)
    UserListText.table(found).write(to: &out, width: console.width)
    try console.write(out.take())
    return CommandFailure(
      .failed, "\(title). Name one by its extension: rollcall show \(found[0].user.extension)")
  }
}

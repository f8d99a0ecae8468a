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
    if let document = try plan() {
      try show(document, session)
    } else {
      try await showUser(session)
    }
    return .done
  }

  /// The saved plan that is meant; nil where the text may be a user's.
  private func plan() throws(CommandFailure) -> PlanDocument? {
    guard Extension(subject) == nil, kind != .missing || isPath else { return nil }
    if kind == .missing {
      throw CommandFailure(.failed, "\(subject) is neither a user nor a saved plan.")
    }
    do {
      return try PlanFile.read(subject)
    } catch {
      // A file may be called as somebody is; one that is a plan, but of no use, is meant.
      if isPath || isForPlans || error.status == .stale { throw error }
      return nil
    }
  }

  private var isForPlans: Bool { redact != nil || (format != .text && format != .json) }

  private var kind: FileKind { FileKind(of: subject) }

  /// Whether it looks like a file's, which is none of a user's names.
  private var isPath: Bool { subject.hasSuffix(".json") || subject.contains("/") }

  private static func refusal(of format: PlanReport.Format) -> String {
    "A user is shown as text or json; --format \(format.rawValue) is for plans."
  }

  private func show(_ document: PlanDocument, _ session: Session) throws(CommandFailure) {
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
    switch try find(place) {
    case .rows(let rows): throw try several(rows, session)
    case .user(let user): try show(user, place, session)
    }
  }

  private func find(_ place: ShownWorkspace) throws(CommandFailure) -> UserFinder.Found {
    do {
      return try UserFinder(place: place).find(subject)
    } catch {
      guard Extension(subject) == nil, case .file = kind else { throw error }
      throw CommandFailure(error.status, error.messages + ["The file \(subject) is no plan."])
    }
  }

  private func show(
    _ user: StoredUser, _ place: ShownWorkspace, _ session: Session
  ) throws(CommandFailure) {
    let details = try PageReading.details(of: user, place, plan: place.plan(session))
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
    let title = "\"\(subject)\" finds \(Count.text(found.count, "user"))"
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

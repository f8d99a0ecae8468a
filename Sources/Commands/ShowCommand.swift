import ArgumentParser
import Arguments
import Fields
import Listings
import Manifests
import Model
import Plans
import Rendering
import Running
import Storage
import Surroundings
import Terminal

/// `rollcall show`.
struct ShowCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one user, or a saved plan.",
    discussion: """
      EXAMPLES
        rollcall show 1044
        rollcall show 1044 --format json
        rollcall show plan.json
        rollcall show plan.json --format html >plan.html
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp("An extension, or the file of a saved plan.", valueName: "ext|plan"),
    completion: .file(extensions: ["json"]))
  var subject: String

  @Option(help: "How it looks.")
  var format = PlanReport.Format.text

  @Option(help: Redaction.help)
  var redact: Redaction?

  func validate() throws {
    guard Extension(subject) != nil, format != .text, format != .json else { return }
    throw ValidationError(
      "A user is shown as text or json; --format \(format.rawValue) is for plans.")
  }

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    if let number = Extension(subject) {
      guard redact == nil else {
        throw CommandFailure(.usage, "--redact is for plans: a user without their data is none.")
      }
      try await showUser(number, session)
    } else {
      try showPlan(session)
    }
    return .done
  }

  private func showPlan(_ session: Session) throws(CommandFailure) {
    guard FileKind(of: subject) != .missing else {
      throw CommandFailure(.failed, "\(subject) is neither an extension nor a saved plan.")
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

  private func showUser(_ number: Extension, _ session: Session) async throws(CommandFailure) {
    let (folder, workspace) = try session.settings()
    let loaded = await WorkspaceLoader.load(folder)
    if loaded.errors > 0 {
      session.console.warn("The manifests have errors, so what is managed is not shown.")
    }
    let address = try StoreAddress(session, folder, workspace)
    let store = try address.openForReading(workspace).store
    let details = try StoreReading.details(
      of: number, store, loaded.errors > 0 ? Desired() : loaded.desired, workspace)
    try session.console.write(
      format == .json
        ? UserJSON.render(details) : UserText.render(details, style: session.console.style))
  }
}

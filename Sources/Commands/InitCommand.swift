import ArgumentParser
import Arguments
import Diagnostics
import Foundation
import Manifests
import Rendering
import Running
import Surroundings
import Terminal

/// `rollcall init`.
struct InitCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Create a workspace and its store.",
    discussion: """
      Asks for what isn't given. Files that are there already stay as they are, so that in a \
      workspace that exists only the store is created. Ends by showing the first plan.

      With --no-example nobody is made up: the users come by `rollcall import`.

      EXAMPLES
        rollcall init
        rollcall init --no-example
        rollcall init acme --organization acme --company "Acme Harbor Co." \\
          --domain acme.example.com
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp("The folder of the workspace; default: this one.", valueName: "dir"),
    completion: .directory)
  var directory: String?

  @Option(help: "The organization's short name: a-z, 0-9 and hyphens.")
  var organization: String?

  @Option(help: "The company's name, for mails and support requests.")
  var company: String?

  @Option(help: "The domain in which login names end.")
  var domain: String?

  @Flag(name: .customLong("no-example"), help: "Write no manifest with an example user.")
  var omitsExample = false

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let folder = directory ?? options.chdir
    if FileKind(of: folder + "/" + WorkspaceFolder.fileName) == .missing {
      try writeWorkspace(in: folder, session)
    } else if organization != nil || company != nil || domain != nil {
      session.console.warn(
        "\(WorkspaceFolder.fileName) is there already: --organization, --company and --domain "
          + "have no effect.")
    }
    var inside = options
    inside.chdir = folder
    let workspaceSession = Session(inside)
    guard !omitsExample else { return try prepareTakeover(workspaceSession) }
    let (loaded, workspace) = try await workspaceSession.load()
    try createStore(for: workspace, loaded.folder, workspaceSession)
    return try await showPlan(loaded, workspace, workspaceSession)
  }

  /// Without users there is nothing to plan yet.
  private func prepareTakeover(_ session: Session) throws(CommandFailure) -> ExitStatus {
    let (folder, workspace) = try session.settings()
    try createStore(for: workspace, folder, session)
    session.console.note(
      "Next: `rollcall store load FILE` fills the store, `rollcall import FILE` writes manifests.")
    return .done
  }

  private func writeWorkspace(in folder: String, _ session: Session) throws(CommandFailure) {
    let answers = WorkspaceTemplate(
      organization: try answer(
        organization, "--organization", "Organization (a-z, 0-9, -): ", session),
      company: try answer(company, "--company", "Company: ", session),
      domain: try answer(domain, "--domain", "Domain of the login names: ", session),
      hasExample: !omitsExample)
    try check(answers)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(
        .failed, "\(folder) can't be created: \(SystemReason.text(of: error)).")
    }
    try ignoreStore(in: folder, session)
    // The workspace file comes last: with it the folder counts as a workspace.
    for (name, text) in answers.files {
      try write(text, to: folder + "/" + name, session)
    }
  }

  /// An answer that is no good is refused before anything is written.
  private func check(_ answers: WorkspaceTemplate) throws(CommandFailure) {
    let problems = WorkspaceLoader.problems(inSettings: answers.workspace)
    guard !problems.isEmpty else { return }
    var failure = CommandFailure(.usage)
    failure.messages = problems.map { problem in
      problem.message + (problem.help.map { "; \($0)" } ?? "") + "."
    }
    throw failure
  }

  /// Store, link key and mails must not get into git, whoever wrote `.gitignore`.
  private func ignoreStore(in folder: String, _ session: Session) throws(CommandFailure) {
    let path = folder + "/" + WorkspaceTemplate.ignoreFile
    let line = WorkspaceTemplate.ignoredFolder
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    guard !text.split(whereSeparator: \.isNewline).contains(Substring(line)) else { return }
    try put(text + (text.isEmpty || text.hasSuffix("\n") ? "" : "\n") + line + "\n", at: path)
    session.console.note("Wrote \(line) into \(path).")
  }

  private func answer(
    _ given: String?, _ flag: String, _ question: String, _ session: Session
  ) throws(CommandFailure) -> String {
    if let given { return given }
    guard session.console.isInteractive, let answer = session.console.ask(question),
      !answer.isEmpty
    else { throw CommandFailure(.usage, "\(flag) is missing, and nobody can be asked here.") }
    return answer
  }

  private func write(_ text: String, to path: String, _ session: Session) throws(CommandFailure) {
    guard FileKind(of: path) == .missing else {
      session.console.note("\(path) is there already and stays as it is.")
      return
    }
    try put(text, at: path)
    session.console.note("Wrote \(path).")
  }

  private func put(_ text: String, at path: String) throws(CommandFailure) {
    do {
      let url = URL(fileURLWithPath: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
    } catch {
      throw CommandFailure(.failed, "\(path) can't be written: \(SystemReason.text(of: error)).")
    }
  }

  private func createStore(
    for workspace: Workspace, _ folder: WorkspaceFolder, _ session: Session
  ) throws(CommandFailure) {
    let address = try StoreAddress(session, folder, workspace)
    let isNew = try address.createIfMissing(workspace)
    session.console.note(
      isNew
        ? "Created the store \(address.text)."
        : "The store \(address.text) is there already.")
  }

  private func showPlan(
    _ loaded: LoadedWorkspace, _ workspace: Workspace, _ session: Session
  ) async throws(CommandFailure) -> ExitStatus {
    var setting = try PlanSetting(session, loaded.folder, workspace, loaded.templates)
    let address = try StoreAddress(session, loaded.folder, workspace)
    let opened = try address.openForReading(workspace)
    setting.admit(opened.admission)
    let plan = try PlanMaker.plan(loaded.desired, opened.store, setting)
    let report = PlanReport(
      plan, loaded, workspace, store: address.text, isSaved: false, chdir: session.options.chdir)
    try report.writeText(session)
    return .done
  }
}

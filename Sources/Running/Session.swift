package import Arguments
package import Diagnostics
import Fields
import Foundation
import Listings
import Mail
package import Manifests
import Markdown
import Model
import Planning
import Plans
package import Pseudonyms
import Reconciling
package import Rendering
import Secrets
package import Storage
import Stores
package import Surroundings
package import Templates
package import Terminal

/// One run of a command: where it works, and how it gets at the workspace and the store.
package struct Session {
  package let options: GlobalOptions
  package private(set) var console: Console
  package let environment: [String: String]
  /// Who asks to stop asks all runs of the program.
  package let stop: StopRequest
  /// In how many workspaces the command works side by side; nil when it works in this one only.
  private let workspaces: Int?
  /// Takes out of what is said whatever tells of people; nil: it stays.
  package private(set) var redactor: Redactor?

  package init(_ options: GlobalOptions) {
    self.options = options
    stop = StopRequest()
    workspaces = nil
    environment = ProcessInfo.processInfo.environment
    console = Console(
      color: options.color, quiet: options.quiet, verbose: options.verbose,
      format: options.logFormat, environment: environment)
  }

  /// The same run in one of several workspaces.
  package init(
    _ session: Session, in workspace: String, of workspaces: Int, _ console: Console
  ) {
    var options = session.options
    options.chdir = workspace
    self.options = options
    self.console = console
    stop = session.stop
    environment = session.environment
    redactor = session.redactor
    self.workspaces = workspaces
  }

  /// The same run with pseudonyms for people in all that it says.
  package func redacting() throws(CommandFailure) -> Session {
    let found: PseudonymKey?
    do {
      found = try PseudonymKeyFile.key(from: options.chdir, environment: environment)
    } catch {
      throw CommandFailure(error)
    }
    var generator = SystemRandomNumberGenerator()
    let key = found ?? PseudonymKey(using: &generator)
    if found == nil {
      console.note(
        "The pseudonyms hold for this run alone; set \(PseudonymKeyFile.variable) to keep them.")
    }
    let redactor = Redactor { key.code(of: $0) }
    var session = self
    session.redactor = redactor
    session.console = console.redacting { redactor.prose($0) }
    return session
  }

  /// Where a file that is to be written lies: each of several workspaces has its own.
  package func output(_ path: String) -> String {
    workspaces != nil ? options.chdir + "/" + path : path
  }

  /// Writes to a file that isn't Rollcall's own, or without one to standard output.
  package func write(_ bytes: [UInt8], to output: String?) throws(CommandFailure) {
    guard let output else { return try console.write(bytes) }
    try check(output: output)
    do {
      try PrivateFile.write(bytes, to: output)
    } catch {
      throw CommandFailure(error)
    }
    console.note("Wrote \(output).")
  }

  /// Refuses to write over the store and what else is Rollcall's own.
  package func check(output path: String) throws(CommandFailure) {
    guard let folder = try? folder() else { return }
    let workspace = WorkspaceLoader.readSettings(in: folder).workspace
    let store = workspace.flatMap { try? StoreAddress(self, folder, $0).place.path }
    let own = OwnFiles(workspace: folder.path, store: store, resolve: RealPath.resolve)
    if let objection = own.objection(to: path) { throw CommandFailure(.usage, objection) }
  }

  /// This workspace's part of what there is room for in all; pages need some room each.
  package func share(of limit: Int) -> Int {
    max(MarkdownLimit.least, limit / max(1, workspaces ?? 1))
  }

  /// The workspace file alone, for commands that only look at the store.
  package func settings() throws(CommandFailure) -> (folder: WorkspaceFolder, workspace: Workspace)
  {
    let folder = try folder()
    let (workspace, diagnostics) = WorkspaceLoader.readSettings(in: folder)
    guard let workspace, !diagnostics.contains(where: { $0.severity == .error }) else {
      throw refuse(diagnostics, in: folder)
    }
    return (folder, workspace)
  }

  /// The workspace with all its manifests; an error in any of them ends the command.
  package func load() async throws(CommandFailure) -> (LoadedWorkspace, Workspace) {
    let loaded = await WorkspaceLoader.load(try folder())
    guard let workspace = loaded.workspace, loaded.errors == 0 else {
      throw refuse(loaded.diagnostics, in: loaded.folder)
    }
    for diagnostic in loaded.diagnostics where diagnostic.severity == .warning {
      console.detail("\(diagnostic.range.file): \(diagnostic.message)")
    }
    return (loaded, workspace)
  }

  /// The templates of mails alone, for commands that read no manifest.
  package func templates(_ folder: WorkspaceFolder) throws(CommandFailure) -> TemplateOverrides {
    let (templates, _, diagnostics) = WorkspaceLoader.readTemplates(in: folder)
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      throw refuse(diagnostics, in: folder)
    }
    return templates
  }

  package func folder() throws(CommandFailure) -> WorkspaceFolder {
    do {
      return try WorkspaceFolder.find(from: options.chdir)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Diagnostics as text, with the lines that they are about.
  package func text(
    of diagnostics: [Diagnostic], in folder: WorkspaceFolder, _ style: TextStyle
  ) -> [UInt8] {
    DiagnosticsText.render(shown(diagnostics, in: folder), style: style) { path in
      try? SourceFile(path: path, absolute: path).read()
    }
  }

  /// Diagnostics as they may be shown: with paths from here, and without people if so asked.
  package func shown(_ diagnostics: [Diagnostic], in folder: WorkspaceFolder) -> [Diagnostic] {
    shown(folder.shown(diagnostics))
  }

  package func shown(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    redactor?.diagnostics(diagnostics) ?? diagnostics
  }

  /// Somebody's name as it may be shown.
  package func shown(name: String) -> String { redactor?.name(name) ?? name }

  /// What a mail server answered, as it may be shown.
  package func shown(answer: String) -> String { redactor?.answer(answer) ?? answer }

  /// A failure as it may be shown.
  package func shown(_ failure: CommandFailure) -> CommandFailure {
    guard let redactor else { return failure }
    var failure = failure
    let known = redactor.pseudonyms(of: failure.names)
    failure.messages = failure.messages.map { redactor.prose($0, known: known) }
    return failure
  }

  private func refuse(_ diagnostics: [Diagnostic], in folder: WorkspaceFolder) -> CommandFailure {
    console.explain(text(of: diagnostics, in: folder, console.style))
    var failure = CommandFailure(.failed)
    failure.shown = DiagnosticsText.summary(of: diagnostics)
    return failure
  }
}

extension Session {
  /// Tries again for so many seconds while another run holds the lock, and says who is in the way.
  package func retrying<Result, Failure: Error>(
    for seconds: Int64, _ signal: StopSignal, holder: (Failure) -> LockHolder?,
    _ work: () async throws(Failure) -> Result
  ) async throws(Failure) -> Result {
    let deadline = SystemTime.now + seconds
    while true {
      do {
        return try await work()
      } catch {
        guard let holder = holder(error), SystemTime.now < deadline, !signal.isRaised else {
          throw error
        }
        console.detail("Waiting for \(shown(name: holder.who)) on \(shown(name: holder.host)).")
        await signal.pause(.seconds(1))
      }
    }
  }

  /// Says whose abandoned lock it was; nil: nobody's.
  package func noteTakeover(from holder: LockHolder?) {
    guard let holder else { return }
    console.warn(
      "Took over the lock that \(shown(name: holder.who)) on \(shown(name: holder.host)) left "
        + "behind \(Moment.text(holder.since)).")
  }
}

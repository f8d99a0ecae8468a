package import ArgumentParser
package import Notifications
package import Running
package import Terminal

/// `--workspace`: one command for several workspaces.
package struct WorkspaceOptions: ParsableArguments, Sendable {
  @Option(
    name: .customLong("workspace"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Do it in every workspace that matches, side by side: folders, or their rollcall.yaml.",
      valueName: "glob"), completion: .directory)
  package var patterns: [String] = []

  package init() {}

  package func validate() throws {
    guard !patterns.contains("") else {
      throw ValidationError("--workspace takes the pattern of a path; an empty one says nothing.")
    }
  }

  package var areGiven: Bool { !patterns.isEmpty }

  /// Refuses what makes sense in one workspace only.
  package func refuse(_ isGiven: Bool, _ what: String, because reason: String) throws {
    guard areGiven, isGiven else { return }
    throw ValidationError("\(what) and --workspace don't go together: \(reason).")
  }

  /// Why several can't be shown as HTML.
  package static let onePage =
    "a page is a whole document; --output html=FILE writes one in each workspace"

  /// Files to write have the same name in each workspace, so that each has its own.
  package func check(outputs paths: [String]) throws {
    guard areGiven else { return }
    for path in paths where path.hasPrefix("/") || path.split(separator: "/").contains("..") {
      throw ValidationError(
        "\(path): with --workspace each workspace gets a file of its own, so give a path inside "
          + "it, as plan.json.")
    }
  }

  /// The work of a command: here, or in each of the workspaces.
  ///
  /// Webhooks are told how it ended, once it has been printed, as an `event`.
  package func perform(
    _ session: Session, _ format: SummaryFormat, canBeStopped: Bool = false,
    telling event: NotificationEvent? = nil,
    _ work: @escaping @Sendable (Session) async throws(CommandFailure) -> WorkspaceOutcome
  ) async throws(CommandFailure) -> ExitStatus {
    let teller = event.map(Teller.init)
    guard areGiven else { return try await Self.performHere(session, teller, work) }
    let workspaces = try WorkspaceFinder.find(patterns, session)
    if canBeStopped { ApplyRun.stopSignal(session) }
    return try await SideBySide(session, teller, work).run(workspaces, format)
  }

  private static func performHere(
    _ session: Session, _ teller: Teller?,
    _ work: (Session) async throws(CommandFailure) -> WorkspaceOutcome
  ) async throws(CommandFailure) -> ExitStatus {
    let end = await WorkspaceEnd(of: work, session)
    await teller?.tell(of: end, session)
    guard case .failed(let failure) = end else { return end.status }
    throw failure.afterMessages
  }
}

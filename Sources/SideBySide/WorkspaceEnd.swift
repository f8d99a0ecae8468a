import Running
import Terminal

/// What became of one of several workspaces.
enum WorkspaceEnd: Sendable {
  case ended(WorkspaceOutcome)
  case failed(CommandFailure)
  /// Somebody asked to stop before its turn.
  case notBegun

  /// Does the work, and says why it failed.
  init(
    of work: (Session) async throws(CommandFailure) -> WorkspaceOutcome, _ session: Session
  ) async {
    do throws(CommandFailure) {
      self = .ended(try await work(session))
    } catch {
      let failure = session.shown(error)
      for message in failure.messages { session.console.fail(message) }
      self = .failed(failure)
    }
  }

  var status: ExitStatus {
    switch self {
    case .ended(let outcome): outcome.status
    case .failed(let failure): failure.status
    case .notBegun: .failed
    }
  }

  /// For the program's own end; what went wrong has been said.
  var result: Result<ExitStatus, CommandFailure> {
    if case .failed(let failure) = self {
      .failure(failure.afterMessages)
    } else {
      .success(status)
    }
  }

  var isDone: Bool {
    if case .ended(let outcome) = self { outcome.status != .failed } else { false }
  }

  var isNotBegun: Bool {
    if case .notBegun = self { true } else { false }
  }

  /// In a few words.
  var words: String {
    switch self {
    case .ended(let outcome): outcome.tally.words
    case .failed: "failed: \(errors.first.map(Self.firstSentence) ?? "")"
    case .notBegun: "not begun"
    }
  }

  /// In sentences; none when it is all right.
  var errors: [String] {
    switch self {
    case .ended: []
    case .failed(let failure): failure.reasons
    case .notBegun: ["Not begun."]
    }
  }

  /// The rest says what to do about it, and has been said.
  private static func firstSentence(_ text: String) -> String {
    text.firstRange(of: ". ").map { String(text[..<$0.upperBound].dropLast()) } ?? text
  }
}

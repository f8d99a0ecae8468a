import ArgumentParser
import Arguments
import Diagnostics
import Reference
import Running
import Terminal

/// `rollcall explain`.
struct ExplainCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a field, a problem's code, a status, a role or a guard.",
    discussion: """
      Without a name, lists everything there is to explain.

      EXAMPLES
        rollcall explain
        rollcall explain directory.announce
        rollcall explain unknown-department
        rollcall explain email_not_unique
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: "A field, code, status, role or guard.", completion: .list(Explain.names))
  var name: String?

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    guard let name else {
      try session.console.write(Explain.renderAll(style: session.console.style))
      return .done
    }
    guard let text = Explain.render(name, style: session.console.style) else {
      let nearest = Suggestion.nearest(to: name, in: Explain.names)
      throw CommandFailure(
        .failed,
        "There is nothing named \(name) to explain."
          + (nearest.map { " Did you mean \($0)?" } ?? "")
          + " `rollcall explain` lists what there is.")
    }
    try session.console.write(text)
    return .done
  }
}

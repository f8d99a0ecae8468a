import Fields
import Markdown
import Model
import Plans
import Rendering

extension PlanMarkdown {
  /// All actions of a kind, coloured as a comparison is.
  func changes(
    of kind: ActionKind, _ title: String, _ entry: (Action) -> MarkdownPart.Entry
  ) -> MarkdownPart? {
    MarkdownPart.folded(
      title, "diff", plan.actions.filter { $0.kind == kind }.map(entry), noun: "action")
  }

  func creation(_ action: Action) -> MarkdownPart.Entry {
    let title = "+ \(line(action))\n"
    let width = MarkdownWords.width(action.changes.map(\.path))
    let fields = action.changes.map { change in
      MarkdownWords.lines("+     ", change.path, change.after, width: width, values)
    }
    return MarkdownPart.Entry(title + fields.joined(), short: title)
  }

  func update(_ action: Action) -> MarkdownPart.Entry {
    let title = "@@ \(line(action)) @@\n"
    let width = MarkdownWords.width(action.changes.map(\.path))
    let fields = action.changes.map { change in
      MarkdownWords.comparison(change.path, change.before, change.after, width: width, values)
    }
    let names = action.changes.map(\.path.name.harmless).joined(separator: ", ")
    return MarkdownPart.Entry(
      title + fields.joined() + notes(on: action), short: title + "! \(names)\n")
  }

  /// Which fields somebody changed outside of the manifests.
  private func notes(on action: Action) -> String {
    [FieldChange.Cause.drift, .both].map { cause in
      let names = action.changes.filter { $0.cause == cause }.map(\.path.name.harmless)
      guard let note = cause.note, !names.isEmpty else { return "" }
      return "! \(note): \(names.joined(separator: ", "))\n"
    }.joined()
  }

  func mail(_ action: Action) -> MarkdownPart.Entry {
    let subject = MarkdownWords.line(action.key, action.name, of: action.resource)
    return MarkdownPart.Entry("+ \(subject) → \((action.to ?? "").harmless)\n")
  }

  private func line(_ action: Action) -> String {
    MarkdownWords.line(action.key, action.name, of: action.resource, at: action.source)
  }
}

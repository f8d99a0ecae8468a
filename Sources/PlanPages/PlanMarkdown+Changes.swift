import Fields
import Markdown
import Model
import Plans
import Rendering

extension PlanMarkdown {
  /// All actions of a kind, coloured as a comparison is.
  func changes(
    of kind: ActionKind, _ entry: (Action) -> MarkdownPart.Entry
  ) -> MarkdownPart? {
    let entries = plan.actions.filter { $0.kind == kind }.map(entry)
    return folded(Self.title(of: kind), "diff", entries, remark: Self.remark("action", "actions"))
  }

  /// Lines in a part that opens by a click.
  func folded(
    _ title: String, _ language: String, _ entries: [MarkdownPart.Entry],
    remark: @escaping @Sendable (Int, Int) -> String
  ) -> MarkdownPart? {
    guard !entries.isEmpty else { return nil }
    let fences = MarkdownBlock.fences(language, around: entries.map(\.text))
    let details = MarkdownBlock.details("\(title) (\(entries.count))")
    return MarkdownPart(
      start: details.start + fences.start, entries, end: fences.end,
      remark: remark, close: details.end)
  }

  private static func title(of kind: ActionKind) -> String {
    switch kind {
    case .create: "Create"
    case .update: "Update"
    case .sendWelcome: "Welcome emails"
    case .reset: "Reset"
    case .resetPassword: "Password resets"
    case .remove: "Remove"
    }
  }

  func creation(_ action: Action) -> MarkdownPart.Entry {
    let title = "+ \(line(action))\n"
    let width = Self.width(action.changes)
    let fields = action.changes.map { change in
      lines("+     ", change.path, change.after, width)
    }
    return MarkdownPart.Entry(title + fields.joined(), short: title)
  }

  func update(_ action: Action) -> MarkdownPart.Entry {
    let title = "@@ \(line(action)) @@\n"
    let width = Self.width(action.changes)
    let fields = action.changes.map { change in
      var text = ""
      if change.before != nil { text += lines("- ", change.path, change.before, width) }
      if let after = change.after, !after.isNull {
        text += lines("+ ", change.path, after, width)
      }
      return text
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
    MarkdownPart.Entry("+ \(line(action)) → \((action.to ?? "").harmless)\n")
  }

  private func line(_ action: Action) -> String {
    var text = action.resource == .user ? "" : action.resource.rawValue + " "
    text += action.key.harmless
    if !action.name.isEmpty, action.name != action.key { text += " " + action.name.harmless }
    if action.to == nil, let source = action.source {
      text += "   \(source.file.harmless):\(source.line)"
    }
    return text
  }

  /// A field and its value; a list goes on in the next lines.
  private func lines(_ start: String, _ path: FieldPath, _ value: Value?, _ width: Int) -> String {
    let name = path.name.harmless
    let gap = String(repeating: " ", count: max(0, width - name.displayWidth) + 2)
    let indent = String(repeating: " ", count: width + 2)
    let parts = values.text(value, of: path.field).split(
      separator: "\n", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      start + (index == 0 ? name + gap : indent) + part + "\n"
    }.joined()
  }

  private static func width(_ changes: [FieldChange]) -> Int {
    min(40, changes.lazy.map { $0.path.name.harmless.displayWidth }.max() ?? 0)
  }
}

import Fields
import Markdown
import Model
import Plans
import Rendering

extension PlanMarkdown {
  /// What is deleted or cleared, one line each.
  var losses: MarkdownPart? {
    let actions = plan.actions.filter(\.kind.isDestructive)
    return MarkdownPart.list(
      "Deletes data or clears passwords",
      actions.map { action in
        let (kind, loss) = (action.kind.rawValue, action.loss)
        let subject = MarkdownWords.subject(action.key, action.name, of: action.resource)
        let short = MarkdownWords.subject(
          action.key.cut(after: 20), action.name.cut(after: 24), of: action.resource)
        return MarkdownPart.Entry(
          "- **\(kind)** \(subject): \(loss)\(detail(action))\n",
          short: "- \(kind) \(short): \(loss)\n")
      })
  }

  private func detail(_ action: Action) -> String {
    var text = ""
    if let pin = action.pin { text += ", new PIN \(values.text(.pin(pin), of: nil).codeSpan)" }
    if let address = action.to { text += ", mails a link to \(address.codeSpan)" }
    if let request = action.request, request != "true" {
      text += ", asked for by \(request.codeSpan)"
    }
    return text + MarkdownWords.place(action.source)
  }
}

extension String {
  /// The first characters, and `…` if there are more.
  fileprivate func cut(after count: Int) -> String {
    let start = unicodeScalars.prefix(count)
    return start.endIndex == unicodeScalars.endIndex ? self : String(start) + "…"
  }
}

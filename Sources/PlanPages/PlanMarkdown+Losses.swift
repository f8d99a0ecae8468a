import Fields
import Markdown
import Model
import Plans
import Rendering

extension PlanMarkdown {
  /// What is deleted or cleared, one line each.
  var losses: MarkdownPart? {
    let actions = plan.actions.filter(\.kind.isDestructive)
    guard !actions.isEmpty else { return nil }
    return MarkdownPart(
      start: MarkdownBlock.heading(3, "Deletes data or clears passwords (\(actions.count))"),
      actions.map { action in
        MarkdownPart.Entry(
          "- **\(action.kind.rawValue)** \(subject(action)): \(action.loss)\(detail(action))\n",
          short: "- \(action.kind.rawValue) \(shortSubject(action)): \(action.loss)\n")
      }, end: "\n", remark: Self.remark("line", "lines"))
  }

  func subject(_ resource: String, _ key: String, _ name: String) -> String {
    let start = resource == "user" ? "" : resource + " "
    return start + key.codeSpan + (name.isEmpty || name == key ? "" : " " + name.prose)
  }

  private func subject(_ action: Action) -> String {
    subject(action.resource.rawValue, action.key, action.name)
  }

  private func shortSubject(_ action: Action) -> String {
    subject(action.resource.rawValue, action.key.cut(after: 20), action.name.cut(after: 24))
  }

  private func detail(_ action: Action) -> String {
    var text = ""
    if let pin = action.pin { text += ", new PIN \(values.text(.pin(pin), of: nil).codeSpan)" }
    if let address = action.to { text += ", mails a link to \(address.codeSpan)" }
    if let request = action.request, request != "true" {
      text += ", asked for by \(request.codeSpan)"
    }
    return text + place(action.source)
  }

  func place(_ source: ManifestPlace?) -> String {
    source.map { " (\("\($0.file):\($0.line)".codeSpan))" } ?? ""
  }
}

extension String {
  /// The first characters, and `…` if there are more.
  fileprivate func cut(after count: Int) -> String {
    let start = unicodeScalars.prefix(count)
    return start.endIndex == unicodeScalars.endIndex ? self : String(start) + "…"
  }
}

import Fields
import Markdown
import Model
import Plans
import Rendering

extension PlanMarkdown {
  var needs: MarkdownPart? {
    let needs = plan.needsSupport
    guard !needs.isEmpty else { return nil }
    let hint =
      needs.allSatisfy { $0.awaitingSince != nil }
      ? "Support was asked for all of this already."
      : "Run `rollcall support-request` for the message to send."
    return MarkdownPart(
      start: MarkdownBlock.heading(3, "Needs support (\(needs.count))")
        + MarkdownBlock.paragraph(hint),
      needs.map { MarkdownPart.Entry("- \(sentence($0))\n") }, end: "\n",
      remark: Self.remark("line", "lines"))
  }

  private func sentence(_ need: SupportNeed) -> String {
    var text = "\(subject("user", need.key, need.name)): `\(need.field.name)` "
    text += "\(value(need.before, need.field)) → \(value(need.after, need.field))"
    if let deletes = need.deletes, let loss = Count.text(deletes) { text += ", deletes \(loss)" }
    if let since = need.awaitingSince {
      text += ", awaiting support since \(Timestamp.minute(of: since))"
    }
    return text + place(need.source)
  }

  private func value(_ value: Value?, _ field: Field) -> String {
    guard let value, !value.isNull else { return "(none)" }
    return values.text(value, of: field).split(separator: "\n").joined(separator: " ").codeSpan
  }

  var blocks: MarkdownPart? {
    guard !plan.blocked.isEmpty else { return nil }
    let entries = BlockGroup.groups(of: plan.blocked).flatMap { group in
      group.lines.map { line in
        let keys = line.keys.map(\.codeSpan).joined(separator: ", ")
        return MarkdownPart.Entry(
          "- **\(line.action.rawValue)** \(keys): \(line.message.codeSpan) \(group.code.remedy)\n")
      }
    }
    return MarkdownPart(
      start: MarkdownBlock.heading(3, "Blocked (\(plan.blocked.count))"), entries, end: "\n",
      remark: Self.remark("line", "lines"))
  }

  func warnings(_ title: String, _ warnings: [PlanWarning]) -> MarkdownPart? {
    guard !warnings.isEmpty else { return nil }
    return MarkdownPart(
      start: MarkdownBlock.heading(3, "\(title) (\(warnings.count))"),
      warnings.map { MarkdownPart.Entry("- \($0.message.codeSpan)\(place($0.source))\n") },
      end: "\n", remark: Self.remark("line", "lines"))
  }

  var unmanaged: MarkdownPart? {
    let entries = plan.unmanaged.map { entry($0.resource, $0.key, $0.name) }
    return folded(
      "Unmanaged: in no manifest and never touched", "text", entries,
      remark: Self.remark("line", "lines"))
  }

  var outOfArea: MarkdownPart? {
    let entries = plan.outOfArea.map { outside in
      let except = outside.except.map(\.name).joined(separator: ", ")
      return entry(
        outside.resource, outside.key, outside.name, except.isEmpty ? "" : ", all but \(except)")
    }
    return folded(
      "Out of area: not compared, and not yours to change", "text", entries,
      remark: Self.remark("line", "lines"))
  }

  private func entry(
    _ resource: ResourceKind, _ key: String, _ name: String, _ end: String = ""
  ) -> MarkdownPart.Entry {
    var text = resource == .user ? "" : resource.rawValue + " "
    text += key.harmless
    if !name.isEmpty, name != key { text += " " + name.harmless }
    return MarkdownPart.Entry(text + end + "\n")
  }
}

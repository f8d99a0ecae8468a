import Fields
import Markdown
import Model
import Plans
import Rendering

extension PlanMarkdown {
  var needs: MarkdownPart? {
    let needs = plan.needsSupport
    return MarkdownPart.list(
      "Needs support",
      hint: needs.allSatisfy { $0.awaitingSince != nil }
        ? "Support was asked for all of this already."
        : "Run `rollcall support-request` for the message to send.",
      needs.map { MarkdownPart.Entry("- \(MarkdownWords.sentence($0, values))\n") })
  }

  var blocks: MarkdownPart? {
    let entries = BlockGroup.groups(of: plan.blocked).flatMap { group in
      group.lines.map { line in
        let keys = line.keys.map(\.codeSpan).joined(separator: ", ")
        return MarkdownPart.Entry(
          "- **\(line.action.rawValue)** \(keys): \(line.message.codeSpan) \(group.code.remedy)\n")
      }
    }
    return MarkdownPart.list("Blocked", count: plan.blocked.count, entries)
  }

  func warnings(_ title: String, _ warnings: [PlanWarning]) -> MarkdownPart? {
    MarkdownPart.list(
      title,
      warnings.map {
        MarkdownPart.Entry("- \($0.message.codeSpan)\(MarkdownWords.place($0.source))\n")
      })
  }
}

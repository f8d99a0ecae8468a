import Fields
import Markdown
import Model
import Plans
import Rendering

extension PlanMarkdown {
  /// What the plan comes to, in numbers.
  var head: String {
    var text = MarkdownBlock.heading(2, "Plan for \(header.company.prose)")
    text += stopped
    if plan.isEmpty { text += MarkdownBlock.paragraph("**\(plan.nothingToDo)**") }
    let counts = counts
    if counts.contains(where: { $0.count > 0 }) {
      text += MarkdownBlock.table(
        counts.map(\.title), [counts.map { String($0.count) }], numbers: true)
    }
    let facts = facts.joined(separator: " · ")
    return text
      + MarkdownBlock.paragraph(
        plan.isEmpty ? facts : "**\(plan.summary.consequences)** \(facts)")
  }

  private var stopped: String {
    let messages = plan.trippedGuards.compactMap(\.message)
    guard !messages.isEmpty else { return "" }
    return MarkdownBlock.alert(
      .caution, ["**Stopped by a guard**"] + messages.map { "- \($0.codeSpan)" })
  }

  private var counts: [(title: String, count: Int)] {
    let summary = plan.summary
    var counts = [
      ("Create", summary.create), ("Update", summary.update), ("Reset", summary.reset),
      ("Password reset", summary.resetPassword), ("Welcome email", summary.sendWelcome),
    ]
    if summary.remove > 0 { counts.append(("Remove", summary.remove)) }
    return counts + [("Needs support", summary.needsSupport), ("Blocked", summary.blocked)]
  }

  private var facts: [String] {
    header.sizes + ["role `\(plan.role.rawValue)`", "store \(header.store.codeSpan)"]
  }

  /// The digest, and how to go on.
  var ending: String {
    var text = ""
    if !plan.isEmpty, !header.isBeingApplied || !plan.trippedGuards.isEmpty {
      text += "To carry out exactly this:\n\n"
      text += MarkdownBlock.fence("sh", header.nextCommand(for: plan, isPinned: true) + "\n")
    }
    if let digest = header.digest { text += "digest: \(digest.codeSpan)\n" }
    return text
  }
}

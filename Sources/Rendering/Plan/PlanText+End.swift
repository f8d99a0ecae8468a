import Fields
import Model
import Plans

extension PlanText {
  /// The summary and, under it, what to do next.
  mutating func writeEnd() {
    guard !plan.isEmpty else { return out.line(plan.nothingToDo) }
    if let digest = header.digest {
      out.word("digest: ")
      out.data(digest)
      out.endLine()
    }
    writeSummary(plan.summary)
    if !header.isBeingApplied || !plan.trippedGuards.isEmpty { writeNextCommand() }
  }

  private mutating func writeSummary(_ summary: PlanSummary) {
    out.word("Plan: ", .strong)
    out.word("\(summary.create) to create, \(summary.update) to update, ")
    out.word("\(summary.reset) to reset, ")
    if summary.remove > 0 { out.word("\(summary.remove) to remove, ") }
    out.word(Count.text(summary.resetPassword, "password reset"))
    out.word(", ")
    out.word(Count.text(summary.sendWelcome, "welcome email"))
    out.word(". ")
    out.line(summary.consequences)
  }

  private mutating func writeNextCommand() {
    out.word(header.planFile == nil ? "To carry it out: " : "To carry out exactly this: ")
    out.line(header.nextCommand(for: plan))
  }
}

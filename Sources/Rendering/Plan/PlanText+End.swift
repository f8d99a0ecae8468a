import Fields
import Model
import Plans

extension PlanText {
  /// The summary and, under it, what to do next.
  mutating func writeEnd() {
    guard !plan.isEmpty else { return writeNothingToDo() }
    if let digest = header.digest {
      out.word("digest: ")
      out.data(digest)
      out.endLine()
    }
    writeSummary(plan.summary)
    if !header.isBeingApplied || !plan.trippedGuards.isEmpty { writeNextCommand() }
  }

  private mutating func writeNothingToDo() {
    let compared = Count.text(plan.compared, "user") + " compared"
    if plan.needsSupport.isEmpty, plan.blocked.isEmpty {
      out.line("No changes. The stored users match the manifests (\(compared)).")
    } else {
      out.line("Nothing to apply: what is left needs support or is blocked (\(compared)).")
    }
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
    out.word(Count.text(summary.peopleMailed, "person", "people"))
    out.word(" will be mailed, ")
    out.word(Count.text(summary.voicemailsLost, "voicemail"))
    out.line(" lost.")
  }

  private mutating func writeNextCommand() {
    out.word(header.planFile == nil ? "To carry it out: " : "To carry out exactly this: ")
    out.word("rollcall apply")
    if header.chdir != "." {
      out.word(" --chdir ")
      out.data(ShellWord.quoted(header.chdir))
    }
    if let role = header.role { out.word(" --role \(role.rawValue)") }
    if header.planFile == nil, !header.targets.isEmpty {
      out.word(" --target \(header.targets.joined(separator: " "))")
    }
    for verdict in plan.trippedGuards {
      out.word(" --allow \(verdict.action.rawValue)=\(verdict.planned)")
    }
    if let file = header.planFile {
      out.word(" ")
      out.data(ShellWord.quoted(file))
    }
    out.endLine()
  }
}

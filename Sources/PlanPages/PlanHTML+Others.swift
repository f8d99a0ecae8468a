import Fields
import HTML
import Model
import Plans
import Rendering

extension PlanHTML {
  var needs: ReportSection? {
    .needsSupport(
      plan.needsSupport, values,
      hint: plan.needsSupport.allSatisfy { $0.awaitingSince != nil }
        ? "Support was asked for all of this already."
        : "Run rollcall support-request for the message to send.")
  }

  var blocks: ReportSection? {
    guard !plan.blocked.isEmpty else { return nil }
    let rows = BlockGroup.groups(of: plan.blocked).flatMap { group in
      group.lines.map { line in
        [
          ReportTable.Cell(line.keys.joined(separator: ", ")),
          ReportTable.Cell(line.action.rawValue),
          ReportTable.Cell(line.message, note: group.code.remedy),
        ]
      }
    }
    return ReportSection(
      "blocked", "Blocked", count: plan.blocked.count,
      .table(ReportTable("What can't be done, and why", ["Users", "Action", "Reason"], rows)))
  }

  var warnings: ReportSection? {
    section("warnings", "Warnings", plan.warnings.filter { !$0.code.isNote })
  }

  var notes: ReportSection? {
    section("notes", "Notes", plan.warnings.filter { $0.code.isNote })
  }

  private func section(
    _ id: String, _ title: String, _ warnings: [PlanWarning]
  ) -> ReportSection? {
    guard !warnings.isEmpty else { return nil }
    let lines = warnings.map { warning in
      ReportSection.Line(
        warning.key, warning.message, place: warning.source.map { "\($0.file):\($0.line)" })
    }
    return ReportSection(id, title, count: lines.count, .list(lines))
  }
}

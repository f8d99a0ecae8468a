import Fields
import HTML
import Model
import Plans
import Rendering

extension PlanHTML {
  var needs: ReportSection? {
    guard !plan.needsSupport.isEmpty else { return nil }
    let isAsked = plan.needsSupport.allSatisfy { $0.awaitingSince != nil }
    let rows = plan.needsSupport.map { need in
      [
        ReportTable.Cell(
          subject(.user, need.key, need.name), note: need.awaitingSince.map(Self.asked)),
        ReportTable.Cell(need.field.name),
        ReportTable.Cell(
          values.text(need.before, of: need.field) + " → "
            + values.text(need.after, of: need.field),
          note: need.deletes.flatMap(Count.text).map { "deletes " + $0 }),
      ]
    }
    return ReportSection(
      "needs-support", "Needs support", count: rows.count,
      hint: isAsked
        ? "Support was asked for all of this already."
        : "Run rollcall support-request for the message to send.",
      .table(ReportTable("Changes for support to make", ["User", "Field", "Change"], rows)))
  }

  private static func asked(_ since: Int64) -> String {
    "awaiting support since \(Timestamp.minute(of: since))"
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
    section("warnings", "Warnings", plan.warnings.filter { $0.code != .renumberingDone })
  }

  var notes: ReportSection? {
    section("notes", "Notes", plan.warnings.filter { $0.code == .renumberingDone })
  }

  private func section(
    _ id: StaticString, _ title: String, _ warnings: [PlanWarning]
  ) -> ReportSection? {
    guard !warnings.isEmpty else { return nil }
    let lines = warnings.map { warning in
      ReportSection.Line(
        warning.key, warning.message, place: warning.source.map { "\($0.file):\($0.line)" })
    }
    return ReportSection(id, title, count: lines.count, .list(lines))
  }

  var unmanaged: ReportSection? {
    guard !plan.unmanaged.isEmpty else { return nil }
    return ReportSection(
      "unmanaged", "Unmanaged", count: plan.unmanaged.count,
      hint: "In no manifest, and never touched.",
      .list(plan.unmanaged.map { ReportSection.Line(subject($0.resource, $0.key, $0.name)) }))
  }

  var outOfArea: ReportSection? {
    guard !plan.outOfArea.isEmpty else { return nil }
    let lines = plan.outOfArea.map { outside in
      let except = outside.except.map(\.name).joined(separator: ", ")
      return ReportSection.Line(
        subject(outside.resource, outside.key, outside.name)
          + (except.isEmpty ? "" : ", all but \(except)"))
    }
    return ReportSection(
      "out-of-area", "Out of area", count: lines.count,
      hint: "Not compared, and not yours to change.", .list(lines))
  }
}

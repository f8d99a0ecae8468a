import Fields
import HTML
import Model
package import Plans
package import Rendering

/// A plan as a page of its own, to be read, printed and kept.
package struct PlanHTML {
  let plan: Plan
  let header: PlanHeader
  let values = ValueText()

  package static func render(_ document: PlanDocument, header: PlanHeader) -> [UInt8] {
    PlanHTML(plan: document.plan, header: header).page(document).render()
  }

  private func page(_ document: PlanDocument) -> ReportPage {
    var page = ReportPage(kind: "Plan", title: header.company)
    page.facts = facts
    let stopped = plan.trippedGuards.compactMap(\.message)
    if !stopped.isEmpty { page.alert = ("Stopped by a guard", stopped) }
    page.tiles = tiles
    page.verdict = plan.isEmpty ? plan.nothingToDo : plan.summary.consequences
    page.sections = [
      losses, changes, needs, blocks, warnings, notes,
      .unmanaged(plan.unmanaged, hiding: header.hidden),
      .outOfArea(plan.outOfArea),
    ].compactMap(\.self)
    if !plan.isEmpty, !header.isBeingApplied || !stopped.isEmpty {
      page.command = header.nextCommand(for: plan, isPinned: true)
    }
    page.marks = [
      ("digest", document.digest), ("made at", Timestamp.minute(of: document.createdAt)),
      ("made by", "rollcall \(document.toolVersion)"),
    ]
    return page
  }

  private var facts: [String] {
    header.sizes + ["role \(plan.role.rawValue)", "store \(header.store)"]
  }

  private var tiles: [ReportTile] {
    let summary = plan.summary
    var tiles = [
      ReportTile(summary.create, "to create", .addition),
      ReportTile(summary.update, "to update", .change),
      ReportTile(summary.reset, "to reset", .danger),
    ]
    if summary.remove > 0 { tiles.append(ReportTile(summary.remove, "to remove", .danger)) }
    return tiles + [
      ReportTile(
        summary.resetPassword, summary.resetPassword == 1 ? "password reset" : "password resets",
        .danger),
      ReportTile(
        summary.sendWelcome, summary.sendWelcome == 1 ? "welcome email" : "welcome emails", .mail),
      ReportTile(
        summary.needsSupport, summary.needsSupport == 1 ? "needs support" : "need support"),
      ReportTile(summary.blocked, "blocked", .danger),
    ]
  }
}

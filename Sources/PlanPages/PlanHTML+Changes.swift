import Fields
import HTML
import Model
import Plans
import Rendering

extension PlanHTML {
  /// What can't be had back, before all else.
  var losses: ReportSection? {
    let actions = plan.actions.filter(\.kind.isDestructive)
    guard !actions.isEmpty else { return nil }
    let rows = actions.map { action in
      [
        ReportTable.Cell(ReportWords.subject(action.key, action.name, of: action.resource)),
        ReportTable.Cell(action.kind.rawValue),
        ReportTable.Cell(action.loss, action.deletes.flatMap(Count.text) == nil ? .plain : .danger),
      ]
    }
    return ReportSection(
      "losses", "Deletes data or clears passwords", count: actions.count, tone: .danger,
      .table(ReportTable("What is deleted or cleared", ["User", "Action", "Loss"], rows)))
  }

  var changes: ReportSection? {
    guard !plan.actions.isEmpty else { return nil }
    return ReportSection(
      "changes", "Actions, in order", count: plan.actions.count,
      .entries(count: plan.actions.count) { entry(plan.actions[$0]) })
  }

  private func entry(_ action: Action) -> ReportEntry {
    var entry = ReportEntry(
      ReportEntry.Kind(
        action.kind.rawValue, symbol: action.kind.symbol, Self.tone(of: action.kind)),
      key: action.resource == .user ? action.key : action.resource.rawValue,
      name: action.resource == .user ? action.name : action.key,
      place: action.source.map { "\($0.file):\($0.line)" })
    if !action.loss.isEmpty { entry.lines.append(action.loss) }
    if let pin = action.pin { entry.lines.append("new PIN: " + values.text(.pin(pin), of: nil)) }
    if let address = action.to { entry.lines.append("to \(address)") }
    if let request = action.request, request != "true" {
      entry.lines.append("asked for by \(request)")
    }
    if !action.changes.isEmpty { entry.table = table(action) }
    return entry
  }

  private func table(_ action: Action) -> ReportTable {
    let caption = "Fields of \(action.key)"
    guard action.kind != .create else {
      return ReportTable(
        caption, ["Field", "Value"],
        action.changes.map {
          [ReportTable.Cell($0.path.name), .value($0.after, $0.path, values, .plain)]
        })
    }
    return ReportTable(
      caption, ["Field", "Before", "After"],
      action.changes.map { change in
        [
          ReportTable.Cell(change.path.name, note: change.cause.note),
          .value(change.before, change.path, values, .danger),
          .value(change.after, change.path, values, .addition),
        ]
      })
  }

  private static func tone(of kind: ActionKind) -> Tone {
    switch kind {
    case .create: .addition
    case .update: .change
    case .reset, .resetPassword, .remove: .danger
    case .sendWelcome: .mail
    }
  }
}

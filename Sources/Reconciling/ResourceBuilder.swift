import Fields
import Model
import Plans
import Storage

/// Folds the actions on departments, sites, phone numbers and contacts into whole items.
enum ResourceBuilder {
  static func changes(for plan: Plan, _ snapshot: Snapshot) -> [ResourceChange] {
    plan.actions.compactMap { action in
      guard let table = ItemTable.table(of: action.resource) else { return nil }
      let stored = snapshot.resources[action.resource]?.first { $0.key == action.key }
      var values = stored?.values ?? Array(repeating: nil, count: table.fields.count)
      values[0] = .text(action.key)
      for change in action.changes {
        if case .resourceField(_, let index) = change.path { values[index] = change.after }
      }
      return ResourceChange(
        kind: action.resource, action: action.kind, item: Item(values),
        audit: AuditText.text(of: action))
    }
  }
}

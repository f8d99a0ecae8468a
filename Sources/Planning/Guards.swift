import Fields
import Model
package import Plans

/// The limits on what one run may do, judged on the actions of a plan.
package enum Guards {
  /// A verdict for each class that is planned and limited.
  ///
  /// Only actions on users count.
  /// `managed` is the number of users that the percentages are of: all that the manifests name.
  package static func verdicts(
    on actions: [Action], managed: Int, _ rules: PlanRules
  ) -> [GuardVerdict] {
    var planned: [ActionKind: Int] = [:]
    for action in actions where action.resource == .user { planned[action.kind, default: 0] += 1 }
    return ActionKind.allCases.compactMap { kind in
      guard let count = planned[kind],
        let limit = (rules.guards[kind] ?? GuardVerdict.defaults[kind])?.maximum(managed: managed)
      else { return nil }
      return GuardVerdict(kind, planned: count, limit: max(limit, rules.allowances[kind] ?? 0))
    }
  }
}

import Fields
import Model

/// A plan in numbers.
package struct PlanSummary: Hashable, Sendable {
  package var create = 0
  package var update = 0
  package var reset = 0
  package var resetPassword = 0
  package var sendWelcome = 0
  package var remove = 0
  package var needsSupport = 0
  /// Of those that need support, the ones that support was asked for.
  package var awaitingSupport = 0
  package var blocked = 0
  package var unmanaged = 0
  package var outOfArea = 0
  package var peopleMailed = 0
  package var voicemailsLost = 0

  package init(_ plan: Plan) {
    for action in plan.actions {
      count(action)
    }
    needsSupport = plan.needsSupport.count
    awaitingSupport = plan.needsSupport.count { $0.awaitingSince != nil }
    blocked = plan.blocked.count
    unmanaged = plan.unmanaged.count
    outOfArea = plan.outOfArea.count
    peopleMailed = Set(plan.actions.filter { $0.to != nil }.map(\.key)).count
  }

  private mutating func count(_ action: Action) {
    switch action.kind {
    case .create: create += 1
    case .update: update += 1
    case .reset: reset += 1
    case .resetPassword: resetPassword += 1
    case .sendWelcome: sendWelcome += 1
    case .remove: remove += 1
    }
    voicemailsLost += action.deletes?.voicemails ?? 0
  }
}

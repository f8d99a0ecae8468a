import Drifts
import Fields
import Model
import Plans

extension PendingEdits {
  /// What a plan does for the manifests' sake: not what undoes drift, and not for those who are gone.
  init(_ plan: Plan, gone: Set<String>) {
    self.init()
    let created = Set(plan.actions.filter { $0.kind == .create }.map(\.key))
    for action in plan.actions where action.resource != .user || !gone.contains(action.key) {
      guard action.resource == .user else {
        resources += 1
        continue
      }
      switch action.kind {
      case .create, .remove: users += 1
      case .update: fields += action.changes.count { $0.cause != .drift }
      case .reset, .resetPassword, .sendWelcome:
        if !created.contains(action.key) { requests += 1 }
      }
    }
  }
}

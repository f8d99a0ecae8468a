import Model
import Planning
import Plans

/// What a plan must pass before anything is changed: every action judged again, and the guards.
enum PlanGate {
  static func inspect(
    _ plan: Plan, _ snapshot: Snapshot, _ rules: PlanRules
  ) throws(ReconcilingError) {
    let objections = PlanInspector.objections(to: plan, snapshot, rules)
    let forbidden = objections.filter(\.isForbidden)
    guard forbidden.isEmpty else { throw .forbidden(forbidden.map(\.message)) }
    guard objections.isEmpty else { throw .stale(objections.map(\.message)) }
  }

  static func checkGuards(of plan: Plan) throws(ReconcilingError) {
    let tripped = plan.trippedGuards
    guard tripped.isEmpty else { throw .guarded(tripped) }
  }
}

extension Objection {
  fileprivate var isForbidden: Bool {
    if case .forbidden = self { true } else { false }
  }
}

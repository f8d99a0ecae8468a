import Fields
import Model
import Plans

/// Judges a plan's actions on departments, sites, phone numbers and contacts again.
enum ResourceInspector {
  static func inspect(
    _ plan: Plan, _ snapshot: Snapshot, _ rules: PlanRules, hasUser: (Extension) -> Bool
  ) -> (objections: [Objection], available: [ResourceKind: Set<String>]) {
    var objections: [Objection] = []
    var stored: [ResourceKind: [String: Item]] = [:]
    for kind in ResourceKind.listed {
      stored[kind] = Dictionary((snapshot.resources[kind] ?? []).map { ($0.key, $0) }) { one, _ in
        one
      }
    }
    var available = stored.mapValues { Set($0.keys) }
    for action in plan.actions where action.resource != .user {
      let item = stored[action.resource]?[action.key]
      if let objection = objection(to: action, item, rules) ?? value(of: action, rules, hasUser) {
        objections.append(objection)
      }
      available[action.resource, default: []].insert(action.key)
    }
    return (objections, available)
  }

  private static func objection(
    to action: Action, _ stored: Item?, _ rules: PlanRules
  ) -> Objection? {
    let name = "\(action.resource.title) \(FieldPath.quoted(action.key))"
    guard rules.area == .organization else { return .outOfArea("The \(name)") }
    guard rules.role >= .officeManager else {
      return .forbidden("The \(name) is for office_manager to change.")
    }
    switch action.kind {
    case .create: if stored != nil { return .stale("The \(name) exists already.") }
    case .update: if stored == nil { return .stale("The \(name) isn't stored.") }
    default: return .forbidden("`\(action.kind.rawValue)` is no action on the \(name).")
    }
    guard action.isConsistent else {
      return .forbidden("The \(name): there is more to the \(action.kind.rawValue) than it can do.")
    }
    for change in action.changes {
      guard case .resourceField(action.resource, let index) = change.path, index > 0 else {
        return .forbidden("\(change.path.name) is no field of the \(name).")
      }
      guard stored?[index] == change.before else { return .stale("The \(name) has changed.") }
    }
    return nil
  }

  /// What no manifest could say of it.
  private static func value(
    of action: Action, _ rules: PlanRules, _ hasUser: (Extension) -> Bool
  ) -> Objection? {
    let name = "\(action.resource.title) \(FieldPath.quoted(action.key))"
    for change in action.changes {
      if let zone = rules.unknownTimeZone(in: change) {
        return .forbidden("The \(name): \(zone) is no time zone.")
      }
      if let user = change.referredUser, !hasUser(user) {
        return .forbidden("The \(name): \(FieldJudge.missingUser(user.text))")
      }
    }
    return nil
  }
}

extension FieldChange {
  /// The user that a phone number is to reach.
  var referredUser: Extension? {
    guard case .resourceField = path, path.shape == .scalar(.extension) else { return nil }
    return after?.text.flatMap(Extension.init)
  }
}

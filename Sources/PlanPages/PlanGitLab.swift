import Fields
import JSON
import Model
package import Plans

/// A plan in the three numbers that GitLab shows in a merge request (`artifacts:reports:terraform`).
package enum PlanGitLab {
  /// Users and other resources, each counted once, by the most that happens to it.
  package static func render(_ plan: Plan) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    let counts = counts(of: plan)
    for change in Change.allCases {
      writer.name(change.rawValue)
      writer.integer(counts[change, default: 0])
    }
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private enum Change: String, CaseIterable {
    case create
    case update
    case delete
  }

  private struct Subject: Hashable {
    let resource: ResourceKind
    let key: String
  }

  private static func counts(of plan: Plan) -> [Change: Int] {
    var changes: [Subject: Change] = [:]
    for action in plan.actions {
      guard let change = change(action.kind) else { continue }
      let subject = Subject(resource: action.resource, key: action.key)
      if changes[subject] == nil || change == .delete { changes[subject] = change }
    }
    return changes.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// A mail changes nobody.
  private static func change(_ kind: ActionKind) -> Change? {
    switch kind {
    case .create: .create
    case .update, .reset, .resetPassword: .update
    case .remove: .delete
    case .sendWelcome: nil
    }
  }
}

package import Model

/// How many actions of a class are planned, and whether that is more than the guard lets pass.
package struct GuardVerdict: Hashable, Sendable {
  package var action: ActionKind
  package var planned: Int
  /// Nil: unlimited.
  package var limit: Int?

  package init(_ action: ActionKind, planned: Int, limit: Int?) {
    self.action = action
    self.planned = planned
    self.limit = limit
  }

  package var tripped: Bool { limit.map { planned > $0 } ?? false }

  /// What stopped the run and the way out; nil when nothing did.
  package var message: String? {
    guard tripped, let limit else { return nil }
    return "\(action.rawValue): \(planned) planned, at most \(limit) "
      + "(guards.\(action.rawValue)); "
      + "allow this run with --allow \(action.rawValue)=\(planned)"
  }

  /// The limits of a workspace without `guards:`; creates and updates are then unlimited.
  package static let defaults: [ActionKind: GuardLimit] = [
    .reset: GuardLimit(count: 5),
    .resetPassword: GuardLimit(count: 20),
    .sendWelcome: GuardLimit(count: 50),
    .remove: GuardLimit(count: 5),
  ]
}

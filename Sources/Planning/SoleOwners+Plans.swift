import Calls
import Fields
import Model
import Plans

extension SoleOwners {
  /// Of login names, in lower case as the stores compare them.
  init(logins steps: [Step], _ snapshot: Snapshot) {
    self.init(steps, snapshot.users) { Self.values($0[.loginName], of: .loginName) }
  }

  /// Of phone numbers that reach users, their own ones and those of the organization.
  ///
  /// `isWanted` tells of a number that a stored user has and is to have: that is no conflict of a
  /// plan's.
  init(
    numbers steps: [Step], _ routes: [Step], _ snapshot: Snapshot,
    isWanted: (StoredUser, String) -> Bool = { _, _ in false }
  ) {
    var stored: [String: String] = [:]
    for item in snapshot.resources[.phoneNumber] ?? [] { stored[item.key] = item[1]?.text }
    for number in routes.lazy.flatMap({ $0.values ?? [] }) { stored[number] = nil }
    self.init(steps + routes, snapshot.users, routes: stored) { user in
      Self.values(user[.directNumbers], of: .directNumbers).filter { !isWanted(user, $0) }
    }
  }

  fileprivate static func values(_ value: Value?, of field: Field) -> [String] {
    field == .loginName ? value?.text.map { [$0.lowercased()] } ?? [] : value?.texts ?? []
  }
}

extension SoleOwners.Step {
  /// What changes do to a field of a user who has an extension afterwards, or is gone.
  init(user: StoredUser.ID?, _ changes: [FieldChange], of field: Field, after: String?) {
    let change = changes.first { $0.path == .field(field) }
    self.init(
      user: user, extension: after,
      values: change.map { SoleOwners.values($0.after, of: field) })
  }

  /// What an action does to a phone number; nil where it doesn't say whom it reaches.
  init?(route action: Action) {
    guard action.resource == .phoneNumber,
      let change = action.changes.first(where: { $0.path.shape == .scalar(.extension) })
    else { return nil }
    self.init(user: nil, extension: change.after?.text, values: [action.key])
  }
}

extension UserIntent {
  /// What the plan does to a field that has what only one user can have.
  func step(_ field: Field) -> SoleOwners.Step {
    SoleOwners.Step(
      user: match.stored?.id, changes, of: field, after: extensionAfter?.text)
  }
}

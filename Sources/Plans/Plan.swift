package import Fields
import Model

/// The actions that take stored to desired, in order, with what can't be done and why.
///
/// A finished value: made without input or output, carried out as it stands.
package struct Plan: Hashable, Sendable {
  package var organization: String
  /// The store it was made for.
  package var store: String
  package var role: Role
  /// Departments, sites, phone numbers and contacts first, then users by extension.
  package var actions: [Action] = []
  package var needsSupport: [SupportNeed] = []
  package var blocked: [Block] = []
  package var unmanaged: [Unmanaged] = []
  /// Empty when the area is the whole organization.
  package var outOfArea: [OutOfArea] = []
  package var warnings: [PlanWarning] = []
  package var guards: [GuardVerdict] = []
  /// For the ledger alone; nothing a reader of the plan would miss.
  package var records: [Record] = []
  /// How many managed users were compared.
  package var compared = 0
  /// How many users of the area the manifests name; the percentages of guards are of them.
  package var managed = 0

  package init(organization: String, store: String, role: Role) {
    self.organization = organization
    self.store = store
    self.role = role
  }

  package var isEmpty: Bool { actions.isEmpty }

  package var summary: PlanSummary { PlanSummary(self) }

  package var trippedGuards: [GuardVerdict] { guards.filter(\.tripped) }
}

extension Plan {
  /// The actions on one user, which stand together.
  package struct UserActions: Hashable, Sendable {
    package var key: String
    package var actions: ArraySlice<Action>

    package init(key: String, actions: ArraySlice<Action>) {
      self.key = key
      self.actions = actions
    }

    package var creates: Bool { actions.first?.kind == .create }
  }

  /// By user, in order; a creation begins with a new user, who may get the number of one who leaves.
  package var userActions: [UserActions] {
    let actions = actions.filter { $0.resource == .user }
    var groups: [UserActions] = []
    var start = actions.startIndex
    for place in actions.indices {
      let next = place + 1
      guard
        next == actions.endIndex || actions[next].key != actions[place].key
          || actions[next].kind == .create
      else { continue }
      groups.append(UserActions(key: actions[start].key, actions: actions[start..<next]))
      start = next
    }
    return groups
  }
}

package import Fields

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

package import Fields
package import Model
package import Plans

/// All that a plan depends on besides desired and stored.
package struct PlanRules: Sendable {
  package var organization: String
  package var domain: String
  package var role: Role = .officeManager
  /// What the run may act on; all else is left alone and listed.
  package var area: Area = .organization
  package var userOwned: Set<Field> = []
  package var guards: [ActionKind: GuardLimit] = [:]
  /// `--allow`: limits raised for this run.
  package var allowances: [ActionKind: Int] = [:]
  /// `--target`: only these users; nil: all.
  package var targets: Set<Extension>?
  /// Why no mail with a link can be sent as the workspace is set up.
  package var mailProblem: Block.Code?
  /// The names that a plan's time zones must be among; nil: nobody checks them.
  package var timeZones: Set<String>?

  package init(organization: String, domain: String) {
    self.organization = organization
    self.domain = domain
  }

  /// The time zone that a change sets and that doesn't exist.
  func unknownTimeZone(in change: FieldChange) -> String? {
    guard let timeZones, change.path.shape == .scalar(.timeZone), let zone = change.after?.text,
      !timeZones.contains(zone)
    else { return nil }
    return zone
  }
}

extension PlanRules {
  /// A verdict for each class that is planned and limited.
  ///
  /// Only actions on users count.
  /// `managed` is the number of users that the percentages are of: all that the manifests name.
  package func verdicts(on actions: [Action], managed: Int) -> [GuardVerdict] {
    var planned: [ActionKind: Int] = [:]
    for action in actions where action.resource == .user { planned[action.kind, default: 0] += 1 }
    return ActionKind.allCases.compactMap { kind in
      guard let count = planned[kind],
        let limit = (guards[kind] ?? GuardVerdict.defaults[kind])?.maximum(managed: managed)
      else { return nil }
      return GuardVerdict(kind, planned: count, limit: max(limit, allowances[kind] ?? 0))
    }
  }
}

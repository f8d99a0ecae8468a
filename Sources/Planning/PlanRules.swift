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

import Fields
import Model
import Plans

/// Whether the caller's role may make a change, and whether what it names exists.
struct FieldJudge {
  enum Verdict {
    case planned
    case needsSupport
    case blocked(Block.Code, message: String)
  }

  let rules: PlanRules
  /// The departments and sites that are stored or that this plan creates.
  let resources: [ResourceKind: Set<String>]

  func verdict(on field: Field, to value: Value?, creating: Bool) -> Verdict {
    let descriptor = field.descriptor
    let authority = creating ? descriptor.creationAuthority : descriptor.authority
    guard rules.role >= authority else {
      if authority == .support { return .needsSupport }
      return .blocked(
        .roleNotAllowed,
        message: "`\(field.name)` is for \(authority.rawValue) to change, not for "
          + "\(rules.role.rawValue).")
    }
    if field == .scope, let scope = value?.text, !rules.role.mayGrant(scope: scope) {
      return .blocked(
        .scopeNotAllowed, message: "\(rules.role.rawValue) can't grant the scope \(scope).")
    }
    return existence(of: field, value)
  }

  private func existence(of field: Field, _ value: Value?) -> Verdict {
    let kind: ResourceKind
    switch field.descriptor.shape {
    case .scalar(.department): kind = .department
    case .scalar(.site): kind = .site
    default: return .planned
    }
    guard let name = value?.text, resources[kind]?.contains(name) != true else { return .planned }
    return .blocked(
      .resourceMissing,
      message: "The \(kind.rawValue) \(name) isn't stored, and this run can't create it.")
  }
}

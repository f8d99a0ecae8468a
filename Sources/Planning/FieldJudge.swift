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
  /// Whether an extension is a user's once the plan is carried out.
  let hasUser: (Extension) -> Bool

  /// `before` is what is stored.
  func verdict(
    on field: Field, from before: Value? = nil, to value: Value?, creating: Bool
  ) -> Verdict {
    let descriptor = field.descriptor
    let authority = creating ? descriptor.creationAuthority : descriptor.authority
    guard rules.role >= authority else {
      if authority == .support { return .needsSupport }
      return .blocked(
        .roleNotAllowed,
        message: "`\(field.name)` is for \(authority.rawValue) to change, not for "
          + "\(rules.role.rawValue).")
    }
    if field == .scope, let message = objection(from: before?.text, to: value?.text) {
      return .blocked(.scopeNotAllowed, message: message)
    }
    return existence(of: field, value)
  }

  /// Nobody grants, or takes away, a wider scope than they have.
  private func objection(from before: String?, to scope: String?) -> String? {
    if let before, !rules.role.mayReplace(scope: before) {
      return "\(rules.role.rawValue) can't change the scope of somebody who has \(before)."
    }
    if let scope, !rules.role.mayGrant(scope: scope) {
      return "\(rules.role.rawValue) can't grant the scope \(scope)."
    }
    return nil
  }

  private func existence(of field: Field, _ value: Value?) -> Verdict {
    let kind: ResourceKind
    switch field.descriptor.shape {
    case .list(.extension, _): return users(value?.texts ?? [])
    case .scalar(.department): kind = .department
    case .scalar(.site): kind = .site
    default: return .planned
    }
    guard let name = value?.text, resources[kind]?.contains(name) != true else { return .planned }
    return .blocked(
      .resourceMissing,
      message: "The \(kind.rawValue) \(name) isn't stored, and this run can't create it.")
  }

  private func users(_ extensions: [String]) -> Verdict {
    let missing = extensions.filter { !(Extension($0).map(hasUser) ?? false) }
    guard let first = missing.first else { return .planned }
    return .blocked(.resourceMissing, message: Self.missingUser(first))
  }

  static func missingUser(_ extension: String) -> String {
    "There is no user \(`extension`) in the store, and this run can't create one."
  }
}

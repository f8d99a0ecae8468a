import Calls
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
  /// Whether the user with an extension is a person once the plan is carried out; nil where there
  /// is none.
  let isPerson: (Extension) -> Bool?
  /// Why calls to an extension would reach another one than the manifests mean; nil where they don't.
  var obstacle: (Extension) -> (Block.Code, message: String)? = { _ in nil }
  /// Tells the extensions among targets; nil where targets aren't judged.
  var numbering: Numbering?

  /// `before` is what is stored.
  func verdict(
    on path: FieldPath, from before: Value? = nil, to value: Value?, creating: Bool
  ) -> Verdict {
    guard let field = path.field else { return .planned }
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
    return existence(at: path, from: before, value)
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

  private func existence(at path: FieldPath, from before: Value?, _ value: Value?) -> Verdict {
    let kind: ResourceKind
    switch path.shape {
    case .scalar(.department): kind = .department
    case .scalar(.site): kind = .site
    default:
      return direction(at: path, from: before, value) ?? agents(path.extensions(in: value))
        ?? targets(value, path) ?? .planned
    }
    guard let name = value?.text, resources[kind]?.contains(name) != true else { return .planned }
    return .blocked(
      .resourceMissing,
      message: "The \(kind.rawValue) \(name) isn't stored, and this run can't create it.")
  }

  /// Calls that go somewhere already are left to go there, all together or not at all: whoever is
  /// dropped may be who is meant to stay.
  private func direction(at path: FieldPath, from before: Value?, _ value: Value?) -> Verdict? {
    let callees = path.extensions(in: value) + path.targets(in: value)
    let obstacles = callees.compactMap { callee in
      Extension(callee).flatMap(obstacle).map { (callee, $0) }
    }
    guard !obstacles.isEmpty else { return nil }
    let known = (path.extensions(in: before) + path.targets(in: before))
      .filter { Extension($0).flatMap(obstacle) != nil }
    guard Set(known) != Set(obstacles.map(\.0)) else { return nil }
    let (code, message) = (obstacles.first { !known.contains($0.0) } ?? obstacles[0]).1
    return .blocked(code, message: message)
  }

  /// People answer a call queue.
  private func agents(_ extensions: [String]) -> Verdict? {
    for text in extensions {
      switch Extension(text).flatMap(isPerson) {
      case nil: return .blocked(.resourceMissing, message: Self.missingUser(text))
      case false:
        return .blocked(.agentNotPerson, message: "\(text) is no person, and can't answer a queue.")
      case true: continue
      }
    }
    return nil
  }

  private func targets(_ value: Value?, _ path: FieldPath) -> Verdict? {
    guard let numbering else { return nil }
    let missing = path.targets(in: value).first { target in
      Extension(target).flatMap(isPerson) == nil && numbering.isExtension(target)
    }
    return missing.map {
      .blocked(
        .resourceMissing, message: "\(path.name) sends calls to \($0). " + Self.missingUser($0))
    }
  }

  static func missingUser(_ extension: String) -> String {
    "There is no user \(`extension`) in the store, and this run can't create one."
  }
}

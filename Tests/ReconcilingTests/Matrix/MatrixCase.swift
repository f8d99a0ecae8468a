import Fields
import Model
import StoreSupport
import Testing

/// A role that does one sort of thing, within its area or outside, on one kind of store.
struct MatrixCase: CustomTestStringConvertible {
  enum Verb: String, CaseIterable {
    case set
    case clear
    case create
    /// For a reset, a mail, a removal, another number.
    case ask
  }

  let kind: Scene.Kind
  let role: Role
  let verb: Verb
  let isInside: Bool

  static let all: [MatrixCase] = Scene.Kind.allCases.filter { $0 != .memory }.flatMap { kind in
    Role.allCases.flatMap { role in
      Verb.allCases.flatMap { verb in
        (area(of: role) == .organization ? [true] : [true, false]).map { isInside in
          MatrixCase(kind: kind, role: role, verb: verb, isInside: isInside)
        }
      }
    }
  }

  var testDescription: String {
    "\(role.rawValue): \(verb.rawValue) \(isInside ? "within" : "outside"), \(kind.rawValue)"
  }

  var area: Area { Self.area(of: role) }

  private static func area(of role: Role) -> Area {
    switch role {
    case .callCenterSupervisor: .queues(Set([Matrix.queue].compactMap(Extension.init)))
    case .siteManager: .site("Boston")
    case .basicUser, .officeManager, .support: .organization
    }
  }
}

extension MatrixCase {
  /// What must become of a wish.
  enum Verdict: String {
    case changed
    case needsSupport
    case blocked
    case outOfArea
    /// It has nothing to do with this field.
    case nothing
  }

  func verdict(on field: Field, _ right: RoleTable.Right) -> Verdict {
    guard isInside else { return .outOfArea }
    switch (verb, right) {
    case (.set, .field(let change, _)), (.clear, .field(let change, _)):
      // Nobody is moved out of a site by who manages just that one.
      return role == .siteManager && field == .site ? .outOfArea : verdict(change)
    case (.create, .field(_, let create)), (.create, .creation(let create)):
      switch role {
      case .basicUser: return .blocked
      case .callCenterSupervisor: return .outOfArea
      default: return verdict(create)
      }
    case (.ask, .request(let lowest)): return role >= lowest ? .changed : .blocked
    case (.ask, .removal(let lowest)), (.ask, .renumbering(let lowest)): return verdict(lowest)
    default: return .nothing
    }
  }

  private func verdict(_ lowest: Role) -> Verdict {
    if role >= lowest { return .changed }
    return lowest == .support ? .needsSupport : .blocked
  }
}

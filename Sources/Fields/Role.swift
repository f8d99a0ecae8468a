/// Who runs a command; each role may do what the ones before it may, and more.
package enum Role: String, CaseIterable, Comparable, Sendable {
  case basicUser = "basic_user"
  case callCenterSupervisor = "call_center_supervisor"
  case siteManager = "site_manager"
  case officeManager = "office_manager"
  case support

  package static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }

  /// The highest portal permission (`scope`) that this role may give to a user.
  ///
  /// The scopes in rising order; nobody grants more than they have.
  package func mayGrant(scope: String) -> Bool {
    switch scope {
    case "basic_user", "call_center_agent": self >= .callCenterSupervisor
    case "call_center_supervisor": self >= .callCenterSupervisor
    case "site_manager": self >= .siteManager
    case "office_manager": self >= .officeManager
    default: false
    }
  }

  /// Whether this role may give somebody another permission than `scope`, which they have.
  ///
  /// A permission that Rollcall doesn't know may be wider than any that it does.
  package func mayReplace(scope: String) -> Bool { mayGrant(scope: scope) || self == .support }

  /// What the role is for, for `rollcall explain`.
  package var summary: String {
    switch self {
    case .basicUser: "A person, acting on their own account."
    case .callCenterSupervisor: "Acts on the agents of the queues they supervise."
    case .siteManager: "Acts on the users of their site, and creates users there."
    case .officeManager: "Acts on every user of the organization; support fields excepted."
    case .support: "The provider's support: every organization, everything, removal included."
    }
  }

  private var rank: Int {
    switch self {
    case .basicUser: 0
    case .callCenterSupervisor: 1
    case .siteManager: 2
    case .officeManager: 3
    case .support: 4
    }
  }
}

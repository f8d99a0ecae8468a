package import Fields

/// A role of the server, which logins are given.
package enum DatabaseRole: String, CaseIterable, Sendable {
  case support
  case officeManager = "office_manager"
  case siteManager = "site_manager"
  case supervisor
  case portal

  package var name: String { "rollcall_\(rawValue)" }

  /// What a login with it may be at most; nil for the portal, which acts for people themselves.
  package var role: Role? {
    switch self {
    case .support: .support
    case .officeManager: .officeManager
    case .siteManager: .siteManager
    case .supervisor: .callCenterSupervisor
    case .portal: nil
    }
  }

  package func isAtLeast(_ role: Role) -> Bool { self.role.map { $0 >= role } ?? false }

  /// Those who run commands.
  static let staff = allCases.filter { $0 != .portal }
  static let managers: [DatabaseRole] = [.support, .officeManager]
}

/// What a plan can act on, in the order in which a plan acts.
package enum ResourceKind: String, CaseIterable, Sendable {
  case department
  case site
  case phoneNumber = "phone_number"
  case sharedContact = "shared_contact"
  case user

  /// The kinds other than users, which are lists keyed by their first field.
  package static let listed: [ResourceKind] = [.department, .site, .phoneNumber, .sharedContact]

  /// In words, for messages: `phone number`.
  package var title: String { ItemTable.table(of: self)?.name ?? rawValue }

  /// The manifest section that declares it.
  package var section: String {
    switch self {
    case .department: "departments"
    case .site: "sites"
    case .phoneNumber: "phone_numbers"
    case .sharedContact: "shared_contacts"
    case .user: "users"
    }
  }
}

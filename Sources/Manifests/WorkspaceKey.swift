/// The keys of `rollcall.yaml` that hold one value each, with their dotted names.
enum WorkspaceKey: String, CaseIterable {
  case organization
  case company
  case domain
  case store
  case manifests
  case portalURL = "portal_url"
  case requesterName = "requester.name"
  case requesterExtension = "requester.extension"
  case mailFrom = "mail.from"
  case mailServer = "mail.server"
  case mailUsername = "mail.username"
  case mailPassword = "mail.password"
  case mailRate = "mail.rate"
  case mailTimeout = "mail.timeout"
  case mailLinkLifetime = "mail.link_lifetime"
  case mailAuthority = "mail.ca"
  case notify
  case minimumPasswordLength = "passwords.minimum_length"
  case userOwned = "user_owned"
  case guards
  case defaults

  static let required: [WorkspaceKey] = [.organization, .company, .domain]

  var path: [String] { rawValue.split(separator: ".").map(String.init) }

  /// Whether the value may hold a password, so that no message shows it.
  var mayHoldSecret: Bool {
    switch self {
    case .store, .mailServer, .mailPassword: true
    default: false
    }
  }
}

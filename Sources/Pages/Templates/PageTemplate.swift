/// The templates by name: whole pages, and the parts that they share.
enum PageTemplate: String, CaseIterable, Sendable {
  case layout
  case secret
  case pin
  case field
  case passwordRules
  case pinRules
  case link
  case deadLink
  case ready
  case signIn
  case forgot
  case recoverySent
  case profile
  case message

  var text: String {
    switch self {
    case .layout: LayoutTemplate.layout
    case .secret: InputTemplates.secret
    case .pin: InputTemplates.pin
    case .field: InputTemplates.field
    case .passwordRules: InputTemplates.passwordRules
    case .pinRules: InputTemplates.pinRules
    case .link: LinkTemplates.link
    case .deadLink: LinkTemplates.deadLink
    case .ready: LinkTemplates.ready
    case .signIn: StrangerTemplates.signIn
    case .forgot: StrangerTemplates.forgot
    case .recoverySent: StrangerTemplates.recoverySent
    case .profile: ProfileTemplate.profile
    case .message: StrangerTemplates.message
    }
  }
}

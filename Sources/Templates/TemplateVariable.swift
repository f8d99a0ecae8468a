/// A name that a template may use, with what it stands for.
enum TemplateVariable: String, CaseIterable {
  case company
  case firstName = "first_name"
  case fullName = "full_name"
  case loginName = "login_name"
  case contact
  case hasDirectNumbers = "has_direct_numbers"
  case directNumbers = "direct_numbers"
  case link
  case linkLifetime = "link_lifetime"
  case changedAt = "changed_at"

  /// Those that a template may use; a link in a subject would end up in logs and lists.
  static func known(in name: TemplateName) -> [TemplateVariable] {
    allCases.filter { variable in
      switch variable {
      case .link: name.needsLink
      case .linkLifetime: name.kind?.hasLink == true
      case .changedAt: name.kind == .passwordChanged
      default: true
      }
    }
  }

  /// Whether it opens a section and isn't a text.
  var isSection: Bool { self == .hasDirectNumbers || self == .directNumbers }
}

/// One template of a mail: its subject, its text or its HTML, or the frame of all HTML parts.
///
/// A file of the same name in the workspace's folder `templates` takes its place.
package struct TemplateName: Hashable, Sendable {
  enum Part: String, CaseIterable {
    case subject
    case text
    case html
  }

  /// Nil for the frame.
  let kind: MailTemplates.Kind?
  let part: Part

  package static let page = TemplateName(kind: nil, part: .html)

  package static let all: [TemplateName] =
    MailTemplates.Kind.allCases.flatMap { kind in
      Part.allCases.map { TemplateName(kind: kind, part: $0) }
    } + [page]

  /// As `welcome.subject.mustache`.
  package var fileName: String { text + Self.fileEnding }

  package init?(fileName: String) {
    guard let name = Self.all.first(where: { $0.fileName == fileName }) else { return nil }
    self = name
  }

  init(kind: MailTemplates.Kind?, part: Part) {
    self.kind = kind
    self.part = part
  }

  static let fileEnding = ".mustache"

  var text: String { "\(kind?.rawValue ?? "page").\(part.rawValue)" }

  /// Whether a mail made of it would be of no use without the link.
  var needsLink: Bool { kind?.hasLink == true && part != .subject }

  var builtIn: String {
    switch (kind, part) {
    case (nil, _): PageTemplate.html
    case (.welcome, .subject): WelcomeTemplate.subject
    case (.welcome, .text): WelcomeTemplate.text
    case (.welcome, .html): WelcomeTemplate.html
    case (.recovery, .subject): RecoveryTemplate.subject
    case (.recovery, .text): RecoveryTemplate.text
    case (.recovery, .html): RecoveryTemplate.html
    case (.passwordChanged, .subject): PasswordChangedTemplate.subject
    case (.passwordChanged, .text): PasswordChangedTemplate.text
    case (.passwordChanged, .html): PasswordChangedTemplate.html
    }
  }
}

package import Mail
import Markup
import Mustache

/// The mails that Rollcall sends, ready to be filled in.
package struct MailTemplates: Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case welcome
    case recovery
    case passwordChanged = "password_changed"

    /// Whether the mail is about a link; the others tell what has happened.
    package var hasLink: Bool { self != .passwordChanged }
  }

  private let library: MustacheLibrary

  /// The built-in templates, but for those that a workspace brings.
  package init(overriding overrides: TemplateOverrides = TemplateOverrides()) throws(MailError) {
    var templates: [String: MustacheTemplate] = [:]
    for name in TemplateName.all {
      // The frame goes by the name that templates call it by.
      let key = name == .page ? "page" : name.text
      do {
        templates[key] = try Self.parse(overrides.texts[name] ?? name.builtIn)
      } catch {
        throw .template(name.text, String(describing: error))
      }
    }
    library = MustacheLibrary(templates: templates)
  }

  /// Fills a mail in; values are cleaned to one line each, and escaped in HTML.
  package func render(_ kind: Kind, _ values: MailValues) throws(MailError) -> MailWords {
    if kind.hasLink, !Self.isPlainLink(values.link ?? "") { throw .link }
    let plain = Self.context(kind, values) { HeaderText($0).text }
    let escaped = Self.context(kind, values) { HeaderText($0).text.escapedForMarkup }
    return MailWords(
      subject: HeaderText(try render("\(kind.rawValue).subject", plain)).text,
      text: try render("\(kind.rawValue).text", plain),
      html: try render("\(kind.rawValue).html", escaped))
  }

  private func render(_ name: String, _ context: [String: Any]) throws(MailError) -> String {
    guard let text = library.render(context, withTemplate: name) else {
      throw .template(name, "it is missing")
    }
    return text
  }
}

extension MailTemplates {
  /// Mustache escapes by `Character`, so that a quote with an accent on it would get through:
  /// its own escaping is off, and values are escaped by scalar before they are handed over.
  static func parse(_ text: String) throws -> MustacheTemplate {
    try MustacheTemplate(plain: text)
  }

  private static func context(
    _ kind: Kind, _ values: MailValues, _ prepare: (String) -> String
  ) -> [String: Any] {
    let values: [TemplateVariable: Any] = [
      .company: prepare(values.company),
      .firstName: prepare(values.firstName),
      .fullName: prepare(values.fullName),
      .loginName: prepare(values.loginName),
      .directNumbers: values.directNumbers.map(prepare),
      .hasDirectNumbers: !values.directNumbers.isEmpty,
      .link: kind.hasLink ? prepare(values.link ?? "") : "",
      .linkLifetime: prepare(values.linkLifetime ?? ""),
      .changedAt: prepare(values.changedAt ?? ""),
      .contact: prepare(
        values.contact.isEmpty ? "whoever looks after the phones at your company" : values.contact),
    ]
    return values.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value }
  }

  /// Only what RFC 3986 allows in a URL, after `http://` or `https://`.
  private static func isPlainLink(_ link: String) -> Bool {
    let marks = Set("-._~:/?#@!$&()*+,;=%[]".utf8)
    guard link.hasPrefix("https://") || link.hasPrefix("http://") else { return false }
    return link.utf8.allSatisfy { byte in
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9": true
      default: marks.contains(byte)
      }
    }
  }
}

package import Mail
import Markup
import Mustache

/// The mails that Rollcall sends, ready to be filled in.
package struct MailTemplates: Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case welcome
    case recovery
  }

  private let library: MustacheLibrary

  package init() throws(MailError) {
    library = MustacheLibrary(
      templates: [
        "page": try Self.parse("page", PageTemplate.html),
        "welcome.subject": try Self.parse("welcome.subject", WelcomeTemplate.subject),
        "welcome.text": try Self.parse("welcome.text", WelcomeTemplate.text),
        "welcome.html": try Self.parse("welcome.html", WelcomeTemplate.html),
        "recovery.subject": try Self.parse("recovery.subject", RecoveryTemplate.subject),
        "recovery.text": try Self.parse("recovery.text", RecoveryTemplate.text),
        "recovery.html": try Self.parse("recovery.html", RecoveryTemplate.html),
      ])
  }

  /// Fills a mail in; values are cleaned to one line each, and escaped in HTML.
  package func render(_ kind: Kind, _ values: MailValues) throws(MailError) -> MailWords {
    guard Self.isPlainLink(values.link) else { throw .link }
    let plain = Self.context(values) { HeaderText($0).text }
    let escaped = Self.context(values) { HeaderText($0).text.escapedForHTML }
    return MailWords(
      subject: try render("\(kind.rawValue).subject", plain),
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
  private static func parse(
    _ name: String, _ text: String
  ) throws(MailError) -> MustacheTemplate {
    do {
      return try MustacheTemplate(plain: text)
    } catch {
      throw .template(name, String(describing: error))
    }
  }

  private static func context(
    _ values: MailValues, _ prepare: (String) -> String
  ) -> [String: Any] {
    [
      "company": prepare(values.company),
      "first_name": prepare(values.firstName),
      "full_name": prepare(values.fullName),
      "login_name": prepare(values.loginName),
      "direct_numbers": values.directNumbers.map(prepare),
      "has_direct_numbers": !values.directNumbers.isEmpty,
      "link": prepare(values.link),
      "link_lifetime": prepare(values.linkLifetime),
      "contact": prepare(
        values.contact.isEmpty ? "whoever looks after the phones at your company" : values.contact),
    ]
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

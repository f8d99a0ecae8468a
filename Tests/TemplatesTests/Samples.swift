import Diagnostics
import Templates

/// Values and templates to start from.
enum Samples {
  static let link =
    "https://portal.example.com/link/9PwH646Q_3o7stV6e0qlBrjAG8Hy8SEj21LdhXdpqgU"

  static let values = MailValues(
    company: "Acme Harbor Co.", firstName: "Ada", fullName: "Ada Lovelace",
    loginName: "1001@acme.example.com", directNumbers: ["+1 617 555 0101"],
    link: link, linkLifetime: "3 days", contact: "Grace Hopper (extension 1000)",
    changedAt: "Saturday, 21 November 2026, at 21:00 UTC")

  /// Files of a workspace by their names, without the ending.
  static func check(_ files: [String: String]) -> (TemplateOverrides, [Diagnostic]) {
    check(files.mapValues { Array($0.utf8) })
  }

  static func check(_ files: [String: [UInt8]]) -> (TemplateOverrides, [Diagnostic]) {
    TemplateCheck.check(
      files.sorted { $0.key < $1.key }.compactMap { name, bytes in
        TemplateName(fileName: name + ".mustache").map {
          TemplateFile($0, path: "templates/\(name).mustache", bytes: bytes)
        }
      })
  }
}

extension MailValues {
  func with(
    firstName: String? = nil, fullName: String? = nil, directNumbers: [String]? = nil,
    link: String? = nil, contact: String? = nil
  ) -> MailValues {
    MailValues(
      company: company, firstName: firstName ?? self.firstName,
      fullName: fullName ?? self.fullName, loginName: loginName,
      directNumbers: directNumbers ?? self.directNumbers, link: link ?? self.link,
      linkLifetime: linkLifetime, contact: contact ?? self.contact, changedAt: changedAt)
  }
}

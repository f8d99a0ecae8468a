package import Mail
package import Secrets
package import Templates

/// All that mails need besides what each of them says.
package struct MailSetting: Sendable {
  package var company: String
  package var domain: String
  package var from: MailAddress
  /// Base of the links, without a slash at its end.
  package var portalURL: String
  /// Whom to ask, in words: `Grace Hopper (extension 1000)`.
  package var contact: String
  /// Seconds.
  package var linkLifetime: Int64
  /// Mails a second; nil: as fast as they are taken.
  package var rate: Int?
  package var key: LinkKey
  /// The words, as the workspace wants them now: an edit changes mails that still wait.
  package var templates: MailTemplates

  package init(
    company: String, domain: String, from: MailAddress, portalURL: String, contact: String,
    linkLifetime: Int64, rate: Int?, key: LinkKey, templates: MailTemplates
  ) {
    self.company = company
    self.domain = domain
    self.from = from
    self.portalURL = portalURL
    self.contact = contact
    self.linkLifetime = linkLifetime
    self.rate = rate
    self.key = key
    self.templates = templates
  }
}

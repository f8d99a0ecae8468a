import Fields
import Mail
import Templates

/// A message to start from.
enum Samples {
  static let values = MailValues(
    company: "Acme Harbor Co.", firstName: "Ada", fullName: "Ada Lovelace",
    loginName: "1001@acme.example.com", directNumbers: ["+1 617 555 0101"],
    link: "https://portal.example.com/link/9PwH646Q_3o7stV6e0qlBrjAG8Hy8SEj21LdhXdpqgU",
    linkLifetime: "3 days", contact: "Grace Hopper (extension 1000)",
    changedAt: "Saturday, 21 November 2026, at 21:00 UTC")

  /// The same name wherever a name, a number or a login stands.
  static func values(named name: String) -> MailValues {
    MailValues(
      company: name, firstName: name, fullName: name, loginName: name, directNumbers: [name, name],
      link: values.link, linkLifetime: name, contact: name, changedAt: name)
  }

  static func message(
    from: String = "Acme Phones", to: String, toAddress: String, words: MailWords
  ) throws -> MailMessage {
    try message(
      from: from, to: to, toAddress: toAddress, subject: words.subject, text: words.text,
      html: words.html)
  }

  static func message(
    from: String = "Acme Phones", fromAddress: String = "phones@acme.example.com",
    to: String = "Ada Lovelace", toAddress: String = "ada@acme.example.com",
    subject: String = "Hello", text: String = "Hello\n", html: String = "<p>Hello</p>\n",
    local: String = "0a1b2c", date: Int64 = 1_795_294_800
  ) throws -> MailMessage {
    MailMessage(
      from: MailAddress(name: from, address: try EmailAddress(fromAddress)),
      to: MailAddress(name: to, address: try EmailAddress(toAddress)),
      words: MailWords(subject: subject, text: text, html: html),
      messageID: try MessageID(local: local, domain: "acme.example.com"), date: date)
  }
}

/// How mails leave, from the workspace's `mail:`.
package struct MailSettings: Hashable, Sendable {
  /// Where a password is read from when a mail is sent.
  package enum PasswordSource: Hashable, Sendable {
    case environment(String)
    case file(String)
  }

  /// `Name <address>` or an address; nil: `Company Phones <phones@domain>` is made up by nobody,
  /// so a plan that mails needs it.
  package var from: String?
  /// `file:DIR`, `smtps://…`, `smtp+starttls://…`, or `smtp://` to this machine.
  package var server = "file:.rollcall/mail"
  package var username: String?
  package var password: PasswordSource?
  /// A file with the certificates to trust instead of the system's.
  package var authority: String?
  /// Mails a second; nil: as fast as the server takes them.
  package var rate: Int?
  /// Seconds that a server may keep silent: 5 minutes unless the workspace says otherwise.
  package var timeout = 300
  /// Seconds; 72 hours unless the workspace says otherwise.
  package var linkLifetime: Int64 = 72 * 3_600

  package init() {}
}

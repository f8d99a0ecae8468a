package import Model
package import Secrets

/// What a connection to a mail server needs to know.
package struct SMTPSetting: Sendable {
  package struct Credentials: Redacted, Sendable {
    package let username: String
    package let password: MailPassword

    package init(username: String, password: MailPassword) {
      self.username = username
      self.password = password
    }
  }

  package var server: SMTPServer
  /// Nil for a server that asks for none.
  package var credentials: Credentials?
  /// Path of a file with the certificates to trust instead of the system's.
  package var authority: String?
  package var timeouts: SMTPTimeouts
  /// How this machine names itself.
  package var clientName: String

  package init(
    server: SMTPServer, credentials: Credentials? = nil, authority: String? = nil,
    timeouts: SMTPTimeouts = SMTPTimeouts(), clientName: String = ClientName.ofThisMachine()
  ) {
    self.server = server
    self.credentials = credentials
    self.authority = authority
    self.timeouts = timeouts
    self.clientName = clientName
  }
}

package import Mail
package import Manifests
import Model
import SMTP
package import Surroundings
package import Terminal

/// From the workspace's `mail:` to a way out for mails.
package enum MailRoute {
  /// Nothing is connected yet, but all that the workspace names must be there.
  ///
  /// `warn` hears what is dangerous and works nevertheless.
  package static func transport(
    _ mail: MailSettings, in folder: WorkspaceFolder, environment: [String: String],
    warn: (String) -> Void
  ) throws(CommandFailure) -> any MailTransport {
    guard !mail.server.hasPrefix("file:") else {
      do {
        return try FolderTransport(folder: folder.absolute(String(mail.server.dropFirst(5))))
      } catch {
        throw CommandFailure(.failed, "mail.server: \(error).")
      }
    }
    var setting = SMTPSetting(
      server: try server(mail), timeouts: SMTPTimeouts(patience: mail.timeout))
    do {
      setting.credentials = try credentials(mail, in: folder, environment, warn)
      if let name = mail.authority {
        setting.authority = try MailSecretFiles.authority(name, in: folder)
      }
    } catch {
      throw CommandFailure(error)
    }
    return SMTPTransport(setting)
  }

  private static func server(_ mail: MailSettings) throws(CommandFailure) -> SMTPServer {
    do {
      return try SMTPServer(mail.server)
    } catch {
      throw CommandFailure(.failed, "mail.server: \(error).")
    }
  }

  private static func credentials(
    _ mail: MailSettings, in folder: WorkspaceFolder, _ environment: [String: String],
    _ warn: (String) -> Void
  ) throws(SurroundingsError) -> SMTPSetting.Credentials? {
    switch (mail.username, mail.password) {
    case (nil, nil): return nil
    case (nil, _?): throw SurroundingsError("There is mail.password without mail.username.")
    case (_?, nil): throw SurroundingsError("There is mail.username without mail.password.")
    case (let username?, let source?):
      guard !username.isEmpty, username.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
        throw SurroundingsError("mail.username: control characters can't be told to a server.")
      }
      return SMTPSetting.Credentials(
        username: username,
        password: try MailSecretFiles.password(
          from: source, in: folder, environment: environment, warn: warn))
    }
  }
}

import Foundation
package import Manifests
package import Secrets

/// What the way to a mail server needs from outside of the workspace file.
package enum MailSecretFiles {
  /// Beyond this, it's not a password.
  private static let longestPassword = 1_024
  private static let largestFile = 4 << 20

  /// Reads the password once; `warn` hears when others may read it as well.
  package static func password(
    from source: MailSettings.PasswordSource, in folder: WorkspaceFolder,
    environment: [String: String], warn: (String) -> Void
  ) throws(SurroundingsError) -> MailPassword {
    switch source {
    case .environment(let name):
      guard let text = environment[name] else {
        throw SurroundingsError(
          "mail.password: the environment variable \(name) isn't set.")
      }
      return try check(text, "the environment variable \(name)")
    case .file(let name):
      let path = folder.absolute(name)
      let text = try text(of: path, key: "mail.password")
      if isOpenToOthers(path) {
        warn("mail.password: others may read \(path); run `chmod 600 \(path)`.")
      }
      return try check(withoutLineEnd(text), path)
    }
  }

  /// The path of `mail.ca`, a file of certificates that is there and readable.
  package static func authority(
    _ name: String, in folder: WorkspaceFolder
  ) throws(SurroundingsError) -> String {
    let path = folder.absolute(name)
    guard try text(of: path, key: "mail.ca").contains("-----BEGIN CERTIFICATE-----") else {
      throw SurroundingsError("mail.ca: \(path) holds no PEM certificate.")
    }
    return path
  }

  private static func check(
    _ text: String, _ place: String
  ) throws(SurroundingsError) -> MailPassword {
    guard text.utf8.count <= longestPassword, !text.utf8.contains(where: { $0 < 0x20 }),
      let password = MailPassword(text)
    else {
      throw SurroundingsError(
        text.isEmpty
          ? "mail.password: \(place) is empty."
          : "mail.password: \(place) holds no password: one line of at most 1024 bytes is wanted.")
    }
    return password
  }

  private static func text(of path: String, key: String) throws(SurroundingsError) -> String {
    guard case .file(let size) = FileKind(of: path), size <= largestFile else {
      throw SurroundingsError("\(key): \(path) is no file that can be read.")
    }
    do throws(SurroundingsError) {
      guard let text = try PrivateFile.read(path) else {
        throw SurroundingsError("\(path) is gone.")
      }
      return text
    } catch {
      throw SurroundingsError("\(key): \(error.message)")
    }
  }

  /// Editors end a file with a line end, which is no part of a password.
  private static func withoutLineEnd(_ text: String) -> String {
    var scalars = text.unicodeScalars
    if scalars.last == "\n" { scalars.removeLast() }
    if scalars.last == "\r" { scalars.removeLast() }
    return String(scalars)
  }

  private static func isOpenToOthers(_ path: String) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    return status.st_mode & (S_IRGRP | S_IROTH) != 0
  }
}

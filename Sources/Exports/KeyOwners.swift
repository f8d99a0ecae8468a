import Diagnostics
import Fields

/// What no two users may share, and who has it.
struct KeyOwners {
  /// A user who has what another one has, too.
  struct Conflict {
    var code: DiagnosticCode
    var message: String
    /// Where the other one stands.
    var line: Int

    /// `user` says whom it is about.
    func diagnostic(_ user: String, at place: SourceRange) -> Diagnostic {
      Diagnostic(
        code, "\(user): \(message)", at: place, help: "no two users can have one",
        related: SourceRange(file: place.file, line: line, column: 1), hidesSource: true)
    }
  }

  /// Lines by extension, and by login name in lower case.
  private var extensions: [Extension: Int] = [:]
  private var logins: [String: Int] = [:]

  mutating func add(_ user: ExportedUser, line: Int) -> Conflict? {
    if let other = extensions.updateValue(line, forKey: user.extension) {
      return Conflict(
        code: .duplicateUser, message: "the extension is another user's, too", line: other)
    }
    guard let login = user[.loginName]?.text?.lowercased(),
      let other = logins.updateValue(line, forKey: login)
    else { return nil }
    return Conflict(
      code: .duplicateLogin, message: "login_name \(login.quoted) is another user's, too",
      line: other)
  }
}

import Accounts
import Credentials
import Fields
import Model
import Secrets

extension StoreAccountDesk {
  /// What is said about passwords and PINs before anything is wrong.
  var rules: CredentialRules {
    CredentialRules(
      password: settings.passwords.sentences,
      pin: [
        "4 to 8 digits; a zero at the start counts.",
        "Not one digit repeated, not digits in a row up or down, not a year from 1900 to 2099, "
          + "and not your extension.",
      ])
  }

  func problems(password: String, of user: StoredUser) -> [FieldProblem] {
    let owner = PasswordRules.Owner(
      loginName: loginName(of: user), extension: user.extension.text,
      firstName: user[.firstName]?.text ?? "", lastName: user[.lastName]?.text ?? "")
    return settings.passwords.problems(password, of: owner).map { .init(.password, $0) }
  }

  /// Nil is no PIN that anybody asked for, and no problem.
  func problems(pin: String?, of user: StoredUser) -> [FieldProblem] {
    guard let pin else { return [] }
    do {
      _ = try PIN(pin, forExtension: user.extension.text)
      return []
    } catch {
      let sentence = error.description
      return [.init(.pin, sentence.prefix(1).uppercased() + sentence.dropFirst() + ".")]
    }
  }
}

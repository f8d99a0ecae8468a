extension Page {
  package static func signIn(
    code: String, loginName: String = "", problems: [InputProblem] = []
  ) -> Page {
    Page(
      .signIn, "Sign in",
      [
        "code": .text(code), "login_name": .text(loginName),
        "login": .object(problem("login_name", problems)),
        "password": .object(
          secret("password", "password", "Password", "current-password", problems)),
      ],
      problems: problems)
  }

  package static func forgot(code: String, problems: [InputProblem] = []) -> Page {
    Page(
      .forgot, "Forgot your password?",
      ["code": .text(code), "login": .object(problem("login_name", problems))],
      problems: problems)
  }

  /// The same for every login name, whether or not there is such an account.
  package static let recoverySent = Page(.recoverySent, "Check your mail")

  /// Something went wrong: what, and what to do about it.
  package static func message(_ title: String, _ sentences: String...) -> Page {
    Page(.message, title, ["sentences": .texts(sentences)])
  }
}

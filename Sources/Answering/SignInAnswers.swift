import Accounts
import Pages

/// Signing in and out, and asking for a link when the password is forgotten.
struct SignInAnswers: Sendable {
  let desk: any AccountDesk
  let sessions: SessionCookies
  let figures: PortalFigures

  func showSignIn(_ request: PortalRequest) -> Answer {
    signIn(request, [])
  }

  func signIn(_ request: PortalRequest) async throws(AccountError) -> Answer {
    let form = request.form
    guard form.matches(required: ["form_code", "login_name", "password"]) else {
      return .badRequest
    }
    var problems: [InputProblem] = []
    if form["login_name"].isEmpty {
      problems.append(InputProblem("login_name", "Enter your login name."))
    }
    if form["password"].isEmpty {
      problems.append(InputProblem("password", "Enter your password."))
    }
    guard problems.isEmpty else { return signIn(request, problems) }
    do {
      let session = try await desk.signIn(
        loginName: form["login_name"], password: form["password"], from: request.caller)
      figures.count(.signInOK)
      return sessions.start(session, .redirect("/profile"))
    } catch .wrongCredentials {
      figures.count(.signInRefused)
      return signIn(
        request, [InputProblem("login_name", "The login name or the password is wrong.")])
    }
  }

  func signOut(_ request: PortalRequest) async throws(AccountError) -> Answer {
    guard request.form.matches(required: ["form_code"]) else { return .badRequest }
    if let session = request.session { try await desk.signOut(session) }
    return sessions.end(.redirect("/sign-in"))
  }

  func showForgot(_ request: PortalRequest) -> Answer {
    forgot(request, [])
  }

  func forgot(_ request: PortalRequest) async throws(AccountError) -> Answer {
    let form = request.form
    guard form.matches(required: ["form_code", "login_name"]) else { return .badRequest }
    guard !form["login_name"].isEmpty else {
      return forgot(request, [InputProblem("login_name", "Enter your login name.")])
    }
    try await desk.requestRecovery(loginName: form["login_name"], from: request.caller)
    return .page(.recoverySent)
  }

  private func signIn(_ request: PortalRequest, _ problems: [InputProblem]) -> Answer {
    let page = Page.signIn(
      code: sessions.code(request), loginName: request.form["login_name"], problems: problems)
    return sessions.form(request, .form(page, problems))
  }

  private func forgot(_ request: PortalRequest, _ problems: [InputProblem]) -> Answer {
    let page = Page.forgot(code: sessions.code(request), problems: problems)
    return sessions.form(request, .form(page, problems))
  }
}

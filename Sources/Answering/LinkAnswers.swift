import Accounts
import Pages

/// The pages behind the links in mails.
///
/// Looking never uses a link up: only the post does.
struct LinkAnswers: Sendable {
  let desk: any AccountDesk
  let sessions: SessionCookies
  let figures: PortalFigures

  func show(_ request: PortalRequest, _ kind: LinkKind) async throws(AccountError) -> Answer {
    guard let invitation = try await desk.invitation(request.token, kind, from: request.caller)
    else { return dead() }
    return page(request, kind, invitation, [])
  }

  func accept(_ request: PortalRequest, _ kind: LinkKind) async throws(AccountError) -> Answer {
    guard let invitation = try await desk.invitation(request.token, kind, from: request.caller)
    else { return dead() }
    guard request.form.matches(required: Self.fields(invitation)) else { return .badRequest }
    let problems = Self.problems(request.form, invitation)
    guard problems.isEmpty else { return page(request, kind, invitation, problems) }
    do {
      let session = try await desk.accept(
        request.token, kind, password: request.form["password"],
        pin: invitation.asksForPIN ? request.form["pin"] : nil, from: request.caller)
      figures.count(.linkUsed)
      return sessions.start(session, .redirect("/ready"))
    } catch .refused(let problems) {
      return page(request, kind, invitation, problems.map(Self.inputProblem))
    } catch .linkEnded {
      return dead()
    }
  }

  private func dead() -> Answer {
    figures.count(.linkDead)
    return .deadLink
  }

  private func page(
    _ request: PortalRequest, _ kind: LinkKind, _ invitation: Invitation,
    _ problems: [InputProblem]
  ) -> Answer {
    sessions.form(
      request,
      .form(
        .link(kind, invitation, code: sessions.code(request), problems: problems), problems))
  }

  private static func fields(_ invitation: Invitation) -> Set<String> {
    let always: Set = ["form_code", "login_name", "password", "repeated_password"]
    return invitation.asksForPIN ? always.union(["pin"]) : always
  }

  private static func problems(_ form: Form, _ invitation: Invitation) -> [InputProblem] {
    var problems = NewPassword.problems(form)
    if invitation.asksForPIN && form["pin"].isEmpty {
      problems.append(InputProblem("pin", "Enter a voicemail PIN."))
    }
    return problems
  }

  private static func inputProblem(_ problem: FieldProblem) -> InputProblem {
    InputProblem(problem.place == .pin ? "pin" : "password", problem.sentence)
  }
}

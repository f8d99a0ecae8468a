import Accounts
import Fields
import HTTPTypes
import Pages

/// A person's own account, for whoever holds its session.
struct ProfileAnswers: Sendable {
  let desk: any AccountDesk
  let sessions: SessionCookies
  let timeZones: [String]

  func show(_ request: PortalRequest, _ profile: Profile) -> Answer {
    let notice = request.notice.flatMap(ProfileNotice.init(rawValue:))
    var answer = page(request, profile, notice: notice)
    if request.notice != nil { answer.cookies.append(sessions.cookies.clear(.notice)) }
    return answer
  }

  func ready(_ request: PortalRequest, _ profile: Profile) -> Answer {
    sessions.form(request, .page(.ready(profile, signOutCode: sessions.code(request))))
  }

  /// Saves what differs from what the person saw.
  func change(
    _ request: PortalRequest, _ session: SessionToken, _ profile: Profile
  ) async throws(AccountError) -> Answer {
    guard let form = ProfileForm(request.form) else { return .badRequest }
    guard form.revision == profile.revision else { return changedMeanwhile(request, profile) }
    let edit = form.edit(of: profile)
    guard !edit.texts.isEmpty else { return saved(.details) }
    if edit.texts[.emails] != nil && edit.currentPassword.isEmpty {
      let sentence = "Enter your current password to change your mail addresses."
      let problem = InputProblem("details_current", sentence)
      return page(request, profile, typed: form.typed, problems: [problem])
    }
    return try await saving(
      request, session, profile, typed: form.typed, current: "details_current"
    ) { () async throws(AccountError) in
      try await desk.change(edit, session, from: request.caller)
      return saved(.details)
    }
  }

  func changePassword(
    _ request: PortalRequest, _ session: SessionToken, _ profile: Profile
  ) async throws(AccountError) -> Answer {
    let form = request.form
    let fields: Set = [
      "form_code", "login_name", "current_password", "password", "repeated_password",
    ]
    guard form.matches(required: fields) else { return .badRequest }
    let problems = Self.missing(form, "password_current") + NewPassword.problems(form)
    guard problems.isEmpty else { return page(request, profile, problems: problems) }
    return try await saving(request, session, profile, current: "password_current") {
      () async throws(AccountError) in
      let next = try await desk.changePassword(
        current: form["current_password"], new: form["password"], session, from: request.caller)
      return sessions.start(next, saved(.password))
    }
  }

  func changePIN(
    _ request: PortalRequest, _ session: SessionToken, _ profile: Profile
  ) async throws(AccountError) -> Answer {
    let form = request.form
    guard form.matches(required: ["form_code", "current_password", "pin"]) else {
      return .badRequest
    }
    var problems = Self.missing(form, "pin_current")
    if form["pin"].isEmpty { problems.append(InputProblem("pin", "Enter a voicemail PIN.")) }
    guard problems.isEmpty else { return page(request, profile, problems: problems) }
    return try await saving(request, session, profile, current: "pin_current") {
      () async throws(AccountError) in
      try await desk.changePIN(
        password: form["current_password"], pin: form["pin"], session, from: request.caller)
      return saved(.pin)
    }
  }

  /// The answer of `save`, or the profile with what stands in its way; `current` is the input for
  /// the current password.
  private func saving(
    _ request: PortalRequest, _ session: SessionToken, _ profile: Profile,
    typed: [String: [String]]? = nil, current: String,
    _ save: () async throws(AccountError) -> Answer
  ) async throws(AccountError) -> Answer {
    do {
      return try await save()
    } catch .refused(let problems) {
      return page(
        request, profile, typed: typed,
        problems: problems.map { Self.problem($0, current: current) })
    } catch .changedMeanwhile {
      return try await changedMeanwhile(request, session)
    }
  }

  private func saved(_ notice: ProfileNotice) -> Answer {
    var answer = Answer.redirect("/profile")
    answer.cookies.append(sessions.cookies.set(.notice, notice.rawValue))
    return answer
  }

  private func changedMeanwhile(
    _ request: PortalRequest, _ session: SessionToken
  ) async throws(AccountError) -> Answer {
    guard let profile = try await desk.profile(session) else { throw .signedOut }
    return changedMeanwhile(request, profile)
  }

  private func changedMeanwhile(_ request: PortalRequest, _ profile: Profile) -> Answer {
    let sentence = "Your account was changed in the meantime. Check it and save once more."
    return page(
      request, profile, problems: [InputProblem("details-title", sentence)], status: .conflict)
  }

  private func page(
    _ request: PortalRequest, _ profile: Profile, notice: ProfileNotice? = nil,
    typed: [String: [String]]? = nil, problems: [InputProblem] = [],
    status: HTTPResponse.Status = .unprocessableContent
  ) -> Answer {
    let page = Page.profile(
      profile, code: sessions.code(request), notice: notice, typed: typed, problems: problems,
      timeZones: timeZones)
    return sessions.form(request, .page(page, problems.isEmpty ? .ok : status))
  }

  private static func missing(_ form: Form, _ input: String) -> [InputProblem] {
    form["current_password"].isEmpty
      ? [InputProblem(input, "Enter your current password.")] : []
  }

  private static func problem(_ problem: FieldProblem, current: String) -> InputProblem {
    let input =
      switch problem.place {
      case .password: "password"
      case .currentPassword: current
      case .pin: "pin"
      case .own(let field): OwnInputs.id(of: field)
      }
    return InputProblem(input, problem.sentence)
  }
}

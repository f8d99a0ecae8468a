package import Accounts

extension Page {
  /// A person's own account.
  package static func profile(
    _ profile: Profile, code: String, notice: ProfileNotice? = nil,
    typed: [String: [String]]? = nil, problems: [InputProblem] = [], timeZones: [String]
  ) -> Page {
    let inputs = OwnInputs(typed: typed, problems: problems, timeZones: timeZones)
    let facts: [String: PageValue] = [
      "code": .text(code), "revision": .text(String(profile.revision)),
      "has_notice": .flag(notice != nil), "notice": .text(notice?.sentence ?? ""),
      "full_name": .text(profile.firstName + " " + profile.lastName),
      "extension": .text(profile.extension), "login_name": .text(profile.loginName),
      "direct_numbers": .texts(profile.directNumbers),
      "has_direct_numbers": .flag(!profile.directNumbers.isEmpty),
      "pin_set": .flag(profile.pinSet),
      "password_rules": .texts(profile.rules.password), "pin_rules": .texts(profile.rules.pin),
      "fields": .list(
        OwnFields.all.map { .object(inputs.input(for: $0, profile.values[$0])) }),
    ]
    return Page(
      .profile, "Your profile", facts.merging(secrets(problems)) { $1 }, problems: problems,
      signOutCode: code)
  }

  private static func secrets(_ problems: [InputProblem]) -> [String: PageValue] {
    [
      "details_password": .object(
        secret(
          "details_current", "current_password", "Current password", "current-password", problems,
          describedBy: "details-hint")),
      "password_current": .object(
        secret(
          "password_current", "current_password", "Current password", "current-password",
          problems)),
      "password_new": .object(
        secret(
          "password", "password", "New password", "new-password", problems,
          describedBy: "password-rules")),
      "password_repeated": .object(
        secret(
          "repeated_password", "repeated_password", "New password again", "new-password",
          problems)),
      "pin_password": .object(
        secret("pin_current", "current_password", "Your password", "current-password", problems)),
      "pin": .object(pin("pin", problems)),
    ]
  }
}

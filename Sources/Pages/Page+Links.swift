package import Accounts

extension Page {
  /// The page behind a link that works.
  package static func link(
    _ kind: LinkKind, _ invitation: Invitation, code: String, problems: [InputProblem] = []
  ) -> Page {
    Page(
      .link, kind == .setup ? "Set up your account" : "Set a new password",
      [
        "code": .text(code),
        "is_setup": .flag(kind == .setup),
        "first_name": .text(invitation.firstName),
        "login_name": .text(invitation.loginName),
        "asks_for_pin": .flag(invitation.asksForPIN),
        "password": .object(
          secret(
            "password", "password", "Password", "new-password", problems,
            describedBy: "password-rules")),
        "repeated": .object(
          secret(
            "repeated_password", "repeated_password", "Password again", "new-password", problems)),
        "pin": .object(pin("pin", problems)),
        "password_rules": .texts(invitation.rules.password),
        "pin_rules": .texts(invitation.rules.pin),
      ],
      problems: problems)
  }

  /// Any link that doesn't work: one page, whatever the reason.
  package static let deadLink = Page(.deadLink, "This link doesn’t work")

  /// After a link was used.
  package static func ready(_ profile: Profile, signOutCode: String) -> Page {
    Page(
      .ready, "Your account is ready",
      [
        "login_name": .text(profile.loginName), "extension": .text(profile.extension),
        "direct_numbers": .texts(profile.directNumbers),
        "has_direct_numbers": .flag(!profile.directNumbers.isEmpty),
      ],
      signOutCode: signOutCode)
  }

  /// A password's input; what was typed is never shown again.
  static func secret(
    _ id: String, _ name: String, _ label: String, _ autocomplete: String,
    _ problems: [InputProblem], describedBy: String = ""
  ) -> [String: PageValue] {
    let hasProblem = problems.contains { $0.input == id }
    return [
      "id": .text(id), "name": .text(name), "label": .text(label),
      "autocomplete": .text(autocomplete), "described_by": .text(describedBy),
      "is_described": .flag(hasProblem || !describedBy.isEmpty),
    ].merging(problem(id, problems)) { $1 }
  }

  static func pin(_ id: String, _ problems: [InputProblem]) -> [String: PageValue] {
    ["id": .text(id)].merging(problem(id, problems)) { $1 }
  }
}

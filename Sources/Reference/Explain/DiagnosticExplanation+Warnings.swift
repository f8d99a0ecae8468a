import Diagnostics

extension DiagnosticExplanation {
  /// What may be meant, and is worth a second look.
  static let warnings: [DiagnosticCode: DiagnosticExplanation] = [
    .recoveryMissing: DiagnosticExplanation(
      "The password will be cleared, and no mail says so.",
      cause: "`force_password_reset` without `send_recovery_email`.",
      remedy: "Add `send_recovery_email: true`, or tell the person to use \"forgot password\".",
      wrong: "security: {force_password_reset: 2026-Q4}",
      right: "security: {force_password_reset: 2026-Q4, send_recovery_email: true}"),
    .personWithoutEmail: DiagnosticExplanation(
      "The person has no address, so no link can be sent to them.",
      cause: "`emails:` was forgotten, or the person has none.",
      remedy: "Add an address under `emails:`."),
    .sharedEmail: DiagnosticExplanation(
      "Several people have one address, and only the last link sent to an address works.",
      cause: "An address of a team instead of a person.",
      remedy: "Give each person an address of their own."),
    .systemUserField: DiagnosticExplanation(
      "A queue, bridge or attendant has no such field; it is left out.",
      cause: "Defaults that are meant for people, or a wrong `kind`.", remedy: "Delete the field.",
      wrong: "- {extension: 8000, kind: call_queue, first_name: Care, last_name: Queue}",
      right: "- {extension: 8000, kind: call_queue, first_name: Care}"),
    .possibleForwardLoop: DiagnosticExplanation(
      "A call that nobody takes is forwarded from one user to the next and back.",
      cause: "Two people who stand in for each other with `busy` or `no_answer`.",
      remedy: "Leave out one of the forwards, or send it to somebody who forwards nothing or to an "
        + "outside number.",
      wrong: "answering_rules: [{time_frame: default, forward: {busy: 1001}}]  # of 1001",
      right: "answering_rules: [{time_frame: default, forward: {busy: 8000}}]"),
    .unknownTemplateFile: DiagnosticExplanation(
      "A file among the templates of mails is used by no mail.",
      cause: "A typing error in its name.",
      remedy: "Rename it, as `welcome.text.mustache`, or delete it."),
    .remoteResource: DiagnosticExplanation(
      "A mail would fetch something from another host.",
      cause: "A picture, font or style sheet in the HTML.",
      remedy: "Leave it out: mail programs block it, and it tells the host who reads the mail.",
      wrong: "<img src=\"https://acme.example.com/logo.png\">", right: "<strong>Acme</strong>"),
    .tokenInFile: DiagnosticExplanation(
      "An address of a webhook stands in the file, and who has it can post there.",
      cause: "The address was copied from Slack, Mattermost or Teams.",
      remedy: "Put it into an environment variable, and get a new one if the file was shared.",
      wrong: "notify: {webhook: https://chat.example.com/hooks/4b3k8fz1yjd7xq2n}",
      right: "notify: {webhook: {env: ROLLCALL_WEBHOOK}}"),
    .renumberingDone: DiagnosticExplanation(
      "The user has the new extension already.", cause: "`was` stayed after the renumbering.",
      remedy: "Delete `was`."),
  ]
}

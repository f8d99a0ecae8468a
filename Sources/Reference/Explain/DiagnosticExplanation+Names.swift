import Diagnostics

extension DiagnosticExplanation {
  /// What may be there only once.
  static let names: [DiagnosticCode: DiagnosticExplanation] = [
    .duplicateUser: DiagnosticExplanation(
      "One extension is declared twice; all files are read as one.",
      cause: "A user who moved to another file and stayed in the old one.",
      remedy: "Delete one of the two places shown."),
    .duplicateLogin: DiagnosticExplanation(
      "Two users have one login name.",
      cause: "A `login_name` that is another user's default, extension@domain.",
      remedy: "Give one of them another."),
    .duplicateName: DiagnosticExplanation(
      "A name stands twice where names tell entries apart.",
      cause: "A department, site, profile, phone or address written twice.",
      remedy: "Delete or rename one of the two.",
      wrong: "departments: [Sales, Sales]", right: "departments: [Sales, Dispatch]"),
    .duplicateNumber: DiagnosticExplanation(
      "One phone number is routed to two places.",
      cause: "A number under two users' `direct_numbers`, or there and in `phone_numbers`.",
      remedy: "Leave it where calls to it should go."),
    .duplicateDevice: DiagnosticExplanation(
      "One device belongs to two users.", cause: "A phone handed on to somebody else.",
      remedy: "Delete it from the user who had it."),
  ]
}

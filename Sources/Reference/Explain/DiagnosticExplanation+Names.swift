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

  /// What is named and isn't there.
  static let references: [DiagnosticCode: DiagnosticExplanation] = [
    .unknownDepartment: DiagnosticExplanation(
      "The department isn't declared.", cause: "A typing error, or a new department.",
      remedy: "Correct it, or declare it under `departments:`.",
      wrong: "department: Slaes", right: "department: Sales"),
    .unknownSite: DiagnosticExplanation(
      "The site isn't declared.", cause: "A typing error, or a new site.",
      remedy: "Correct it, or declare it under `sites:`.",
      wrong: "site: Bosten", right: "site: Boston"),
    .unknownProfile: DiagnosticExplanation(
      "The profile isn't declared.", cause: "A typing error.",
      remedy: "Correct it, or declare it under `profiles:`.",
      wrong: "profile: dsek", right: "profile: desk"),
    .unknownTimeZone: DiagnosticExplanation(
      "This machine's zone database has no such time zone.",
      cause: "An abbreviation, or a city that has no zone of its own.",
      remedy: "Write a name of the IANA database.",
      wrong: "time_zone: Boston", right: "time_zone: America/New_York"),
    .unknownExtension: DiagnosticExplanation(
      "No manifest declares the user with this extension, or it is no person.",
      cause: "A queue's agent who left.", remedy: "Declare the user, or take the extension out.",
      wrong: "agents: [1001, 9999]", right: "agents: [1001]"),
  ]
}

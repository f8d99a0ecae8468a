import Diagnostics

extension DiagnosticExplanation {
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

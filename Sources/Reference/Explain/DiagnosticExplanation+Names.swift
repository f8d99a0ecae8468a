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
      "One device belongs to two users, or is two phones of one.",
      cause: "A phone handed on to somebody else, or one with lines of several people.",
      remedy: "Delete it from the user who had it; of a shared phone, write `mac` with one user.",
      wrong: "phones: [{name: desk, mac: 001565abcdef}, {name: lobby, mac: 001565abcdef}]",
      right: "phones: [{name: desk, mac: 001565abcdef}, {name: lobby}]"),
    .similarName: DiagnosticExplanation(
      "Two names differ in capital and small letters or in spaces only, and are two things.",
      cause: "The second was meant to be the first.",
      remedy: "Delete one of them and write the other everywhere.",
      wrong: "departments: [Sales, sales]", right: "departments: [Sales]"),
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
      "No manifest declares the user with this extension, it is no person, or it is to be removed.",
      cause: "A queue's agent who left or got another extension.",
      remedy: "Declare the user, or take the extension out.",
      wrong: "agents: [1001, 9999]", right: "agents: [1001]"),
    .unknownTarget: DiagnosticExplanation(
      "A call is sent to an extension that no manifest declares; a plan tells whether it is stored.",
      cause: "A typing error, a user who left, or one whom nobody manages.",
      remedy: "Correct it; leave it if the user is stored; write a phone number with its `+`.",
      wrong: "answering_rules: [{time_frame: default, forward: {busy: 9999}}]",
      right: "answering_rules: [{time_frame: default, forward: {busy: 1002}}]"),
    .forwardLoop: DiagnosticExplanation(
      "Calls are always forwarded from one user to the next and back: nobody ever gets them.",
      cause: "Two users who forward to each other, or one to themselves.",
      remedy: "Forward one of them elsewhere. The message names each user and forward.",
      wrong: "answering_rules: [{time_frame: default, forward: {always: 1001}}]  # of 1001",
      right: "answering_rules: [{time_frame: default, forward: {always: 1002}}]"),
  ]
}

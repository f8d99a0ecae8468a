import Diagnostics

extension DiagnosticExplanation {
  /// What is wrong with keys and values.
  static let structure: [DiagnosticCode: DiagnosticExplanation] = [
    .unknownKey: DiagnosticExplanation(
      "There is no such key here.", cause: "A typing error, or a key at the wrong level.",
      remedy: "Correct it; `rollcall explain` lists the fields.",
      wrong: "firstname: Ada", right: "first_name: Ada"),
    .duplicateKey: DiagnosticExplanation(
      "One key stands twice in a mapping, and only one value can hold.",
      cause: "Lines copied within a user.", remedy: "Delete one of the two.",
      wrong: "site: Boston\nsite: Seattle", right: "site: Seattle"),
    .missingKey: DiagnosticExplanation(
      "A key that must be there is not.",
      cause: "A user without extension, a person without a name, a workspace without domain.",
      remedy: "Add it.", wrong: "- {first_name: Ada, last_name: Lovelace}",
      right: "- {extension: 1001, first_name: Ada, last_name: Lovelace}"),
    .wrongType: DiagnosticExplanation(
      "Another kind of value belongs here: one value, a list or a mapping.",
      cause: "A single value where a list is wanted.", remedy: "Write it in the form named.",
      wrong: "emails: ada@acme.example.com", right: "emails: [ada@acme.example.com]"),
    .invalidValue: DiagnosticExplanation(
      "The field can't have this value.", cause: "A typing error, or a value of another field.",
      remedy: "`rollcall explain FIELD` says what it may be.",
      wrong: "extension: 10a4", right: "extension: 1044"),
    .notClearable: DiagnosticExplanation(
      "`null` clears a field, and this field can't be cleared.",
      cause: "A key left without a value.", remedy: "Write a value, or delete the key.",
      wrong: "first_name:", right: "first_name: Ada"),
    .conflictingKeys: DiagnosticExplanation(
      "Keys of one user contradict each other.",
      cause:
        "`absent: true` beside other fields, agents on a person, `was` with the own extension.",
      remedy: "Delete one of them.", wrong: "- {extension: 1001, absent: true, site: Boston}",
      right: "- {extension: 1001, absent: true}"),
    .insecureServer: DiagnosticExplanation(
      "Passwords or links would travel in the clear.",
      cause: "`smtp://` or `http://` to another machine.",
      remedy: "Write `smtps://`, `smtp+starttls://` or `https://`.",
      wrong: "server: smtp://mail.example.com:25",
      right: "server: smtp+starttls://mail.example.com:587"),
  ]
}

import Diagnostics

extension DiagnosticExplanation {
  /// What is wrong with files as such.
  static let files: [DiagnosticCode: DiagnosticExplanation] = [
    .yamlSyntax: DiagnosticExplanation(
      "The file is no YAML from this place on.",
      cause: "A tab for indentation, a quote or bracket that is never closed, a missing space.",
      remedy: "Look at the marked place and the line above it.",
      wrong: "users:\n  - {extension: 1001, first_name: Ada",
      right: "users:\n  - {extension: 1001, first_name: Ada}"),
    .yamlBudget: DiagnosticExplanation(
      "The file unfolds to more values or levels than any manifest needs.",
      cause: "Aliases of aliases, which grow with each level.",
      remedy: "Use a profile for what many users share."),
    .yamlTag: DiagnosticExplanation(
      "A tag (`!…`) asks for a type; here the field decides the type.",
      cause: "Text copied from another tool's YAML.", remedy: "Delete the tag.",
      wrong: "extension: !!int 1001", right: "extension: 1001"),
    .fileUnreadable: DiagnosticExplanation(
      "A file or folder that belongs to the workspace can't be read.",
      cause: "Missing permissions, a broken link, or a name in `manifests:` that doesn't exist.",
      remedy: "Make it readable, or take it out of `manifests:`; a part never becomes a plan."),
    .fileTooLarge: DiagnosticExplanation(
      "A manifest has more than 64 MiB.", cause: "A file of another kind with a YAML name.",
      remedy: "Split it, or rename what is no manifest."),
    .fileOutside: DiagnosticExplanation(
      "A path or link leads outside the workspace.",
      cause: "A symbolic link, or `..` in `manifests:`.",
      remedy: "Move the file into the workspace."),
    .fileEmpty: DiagnosticExplanation(
      "A manifest holds nothing.", cause: "A save that failed, or a file that was forgotten.",
      remedy: "Write users into it, or delete it."),
    .noUsers: DiagnosticExplanation(
      "No manifest declares a single user.", cause: "`manifests:` names the wrong folder.",
      remedy: "Correct `manifests:` in rollcall.yaml; nothing is never a wish.",
      wrong: "manifests: [peple]", right: "manifests: [people]"),
    .tooManyProblems: DiagnosticExplanation(
      "The file has more problems than are shown.",
      cause: "One mistake that breaks all that follows it, or a file of another kind.",
      remedy: "Solve the first ones and validate again."),
  ]
}

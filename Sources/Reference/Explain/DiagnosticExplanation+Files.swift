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
    .jsonSyntax: DiagnosticExplanation(
      "The file is no JSON from this place on.",
      cause: "A file that was cut off, or edited by hand: a comma too many, a name given twice.",
      remedy: "Look at the place that is named, or make the file anew with `rollcall export`."),
    .notAnExport: DiagnosticExplanation(
      "The file isn't an export that `rollcall store load` can take.",
      cause: "Another document of Rollcall's, or one of a newer version.",
      remedy: "Make it with `rollcall export --format json` where the organization is stored."),
    .fileUnreadable: DiagnosticExplanation(
      "A file or folder that belongs to the workspace can't be read.",
      cause: "Missing permissions, a broken link, or a name in `manifests:` that doesn't exist.",
      remedy: "Make it readable, or take it out of `manifests:`; a part never becomes a plan."),
    .fileTooLarge: DiagnosticExplanation(
      "A manifest has more than 64 MiB, or a template of a mail more than 100 KB.",
      cause: "A file of another kind with such a name, or pictures within a template.",
      remedy: "Split it, or rename what is none."),
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
    .badTemplate: DiagnosticExplanation(
      "A template of a mail can't be used as it is written.",
      cause: "A tag or section that isn't closed, or one that mails have no use for.",
      remedy: "Look at the marked place; templates know values, sections, comments and {{<page}}.",
      wrong: "{{#has_direct_numbers}}You have numbers.",
      right: "{{#has_direct_numbers}}You have numbers.{{/has_direct_numbers}}"),
    .unknownTemplateName: DiagnosticExplanation(
      "A template names a value that this mail doesn't have.",
      cause: "A typing error, or a link in a subject or in a notice.",
      remedy: "Write one of the names that the message lists.",
      wrong: "Hello {{firstname}},", right: "Hello {{first_name}},"),
    .templateWithoutLink: DiagnosticExplanation(
      "A welcome or recovery mail would go out without its link.",
      cause: "{{link}} is missing, or stands in a section that some people don't get.",
      remedy: "Write {{link}} into the text and into the HTML, outside of any section."),
    .templateWithoutContent: DiagnosticExplanation(
      "The frame of the HTML mails has no place for what they say.",
      cause: "page.html.mustache without {{$content}}.",
      remedy: "Write {{$content}}{{/content}} where the words shall stand."),
    .tooManyProblems: DiagnosticExplanation(
      "The file has more problems than are shown.",
      cause: "One mistake that breaks all that follows it, or a file of another kind.",
      remedy: "Solve the first ones and validate again."),
  ]
}

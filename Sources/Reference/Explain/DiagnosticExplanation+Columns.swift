import Diagnostics

extension DiagnosticExplanation {
  /// What is wrong with a CSV that is taken over; the examples are lines of it.
  static let columns: [DiagnosticCode: DiagnosticExplanation] = [
    .csvSyntax: DiagnosticExplanation(
      "The row can't be taken apart into cells, or has more or fewer than the first row.",
      cause: "A quote that is never closed, or a comma or line end in a value without quotes.",
      remedy: "Put the value into quotes; write a quote within it twice.",
      wrong: "1001,Ada,Lovelace,Sales, East", right: "1001,Ada,Lovelace,\"Sales, East\""),
    .missingColumn: DiagnosticExplanation(
      "The first row doesn't name a column that must be there.",
      cause: "A file without a row of names, or a name that isn't known.",
      remedy: "Name the columns in the first row: extension, first name, last name, …",
      wrong: "1001,Ada,Lovelace", right: "extension,first name,last name\n1001,Ada,Lovelace"),
    .duplicateColumn: DiagnosticExplanation(
      "Two columns mean the same, and only one can hold.",
      cause: "A column under its portal's name and under its common name.",
      remedy: "Delete one of the two.",
      wrong: "extension,ext,first name", right: "extension,first name"),
    .unknownColumn: DiagnosticExplanation(
      "Nothing is known about a column of this name; it is left out.",
      cause: "A typing error, or a setting that Rollcall doesn't keep.",
      remedy: "Correct the name if it is one of a field; otherwise nothing is to be done.",
      wrong: "extension,frist name", right: "extension,first name"),
    .otherDomain: DiagnosticExplanation(
      "The row belongs to another domain than the workspace.",
      cause: "An export of several organizations in one file.",
      remedy: "Import each domain's rows into its own workspace."),
    .damagedCell: DiagnosticExplanation(
      "A spreadsheet or an encoding changed the cell, and what it was can't be told.",
      cause: "A number taken for an amount or a date, a formula, or a letter that was lost.",
      remedy: "Format the column as text in the spreadsheet, and write the value anew.",
      wrong: "1044,1.6176E+10", right: "1044,+16175550100"),
    .adjustedCell: DiagnosticExplanation(
      "The cell may have been changed by a spreadsheet; the message says what is made of it.",
      cause: "Dropped leading zeros or `+`, added decimals, one name in two spellings.",
      remedy: "Look at the cell; format such columns as text in the spreadsheet.",
      wrong: "44,Ada,Lovelace", right: "0044,Ada,Lovelace"),
    .weakPIN: DiagnosticExplanation(
      "A voicemail PIN isn't made of 4 to 8 digits, or is one that anybody would try first.",
      cause: "One PIN for everybody, or a leading zero that a spreadsheet dropped.",
      remedy: "Have the person choose another; PINs of a CSV are never taken over."),
  ]
}

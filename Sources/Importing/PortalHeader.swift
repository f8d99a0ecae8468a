import CSV
import Diagnostics
import Fields
import Normalization

/// The first row: what each column is about.
struct PortalHeader: Sendable {
  /// As they are written.
  let names: [String]
  /// Nil where a column isn't known, or is there already.
  private(set) var columns: [PortalColumn?]

  init(_ row: CSVRow, _ problems: inout RowProblems) {
    names = (0..<row.count).map { CellText.text(of: row[$0]) }
    columns = names.map { ColumnNames.column(named: $0) }
    problems.names = names
    for fault in row.faults { problems.report(fault, in: row) }
    if columns.contains(where: { $0 != nil }) {
      var seen: [PortalColumn: Int] = [:]
      for place in columns.indices { check(place, &seen, row, &problems) }
      reportMissing(seen, row, &problems)
    } else {
      reportNoHeader(row, &problems)
    }
  }

  func has(_ column: PortalColumn) -> Bool { columns.contains(column) }

  func place(of column: PortalColumn) -> Int? { columns.firstIndex(of: column) }

  var hasSecrets: Bool { columns.contains { $0?.isSecret ?? false } }

  /// Those of columns that aren't read, but for what may be no names.
  var namesLeftOut: [String] {
    names.indices.filter { columns[$0] == nil || columns[$0] == .secret }.map { names[$0] }
      .filter(ColumnNames.isName)
  }

  /// Whether a row can be read at all.
  var isUsable: Bool { has(.field(.extension)) }

  private mutating func check(
    _ place: Int, _ seen: inout [PortalColumn: Int], _ row: CSVRow, _ problems: inout RowProblems
  ) {
    guard let column = columns[place] else {
      return reportUnknown(place, row, &problems)
    }
    // Any number of columns may hold what isn't read.
    guard column != .secret, column != .derived else { return }
    guard let first = seen[column] else {
      seen[column] = place
      return
    }
    columns[place] = nil
    let title = problems.title(of: first)
    problems.report(
      .duplicateColumn, row, place, "column \(title) means the same",
      help: "delete one of the two, or give it a name that says what it is")
  }

  /// A name without a letter is a value in the place of a name, and may be a PIN.
  private func reportUnknown(_ place: Int, _ row: CSVRow, _ problems: inout RowProblems) {
    guard ColumnNames.isName(names[place]) else {
      guard !row[place].isEmpty else { return }
      return problems.report(
        .unknownColumn, row, place, "the column has a number for a name, and is left out",
        help: "the first row names the columns; name it if it is to be read")
    }
    let nearest = Suggestion.nearest(to: names[place], in: ColumnNames.suggestions)
    problems.report(
      .unknownColumn, row, place, "the column isn't known, and is left out",
      help: nearest.map { "did you mean \($0.quoted)?" } ?? "rename it if it is to be read")
  }

  private func reportNoHeader(_ row: CSVRow, _ problems: inout RowProblems) {
    problems.report(
      .missingColumn, row, nil, "no column has a name that is known",
      help: "the first row names the columns: extension, first name, last name, email address, …")
  }

  private func reportMissing(
    _ seen: [PortalColumn: Int], _ row: CSVRow, _ problems: inout RowProblems
  ) {
    var required: [(PortalColumn, String)] = [
      (.field(.extension), "extension"), (.field(.firstName), "first name"),
    ]
    // Where rows may be system users, they may all be without a last name.
    if seen[.field(.kind)] == nil, seen[.service] == nil {
      required.append((.field(.lastName), "last name"))
    }
    for (column, name) in required where seen[column] == nil {
      problems.report(
        .missingColumn, row, nil, "there is no column \(name)",
        help: "add one; its name may be written in any case, with spaces, `_` or `-`")
    }
  }
}

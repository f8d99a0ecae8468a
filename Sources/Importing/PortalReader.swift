package import CSV
package import Diagnostics
package import Fields

/// Reads a portal's user CSV in pieces of any size: users, and all that is wrong with row and column.
///
/// The memory it takes grows by some bytes a row; PINs and passwords aren't kept.
package struct PortalReader: Sendable {
  private var csv: CSVReader
  private var rows: RowReader
  /// Nil where rows aren't compared.
  private var comparison: RowComparison?
  /// Where manifests declare users already.
  private let declared: [Extension: SourceRange]
  /// Users that may be declared beside those, though a row may declare them anew.
  private let known: Set<Extension>
  /// Users of the rows whom manifests declare.
  package private(set) var declaredAnew: Set<Extension> = []
  /// Whether each row so far could be read.
  private var isWhole = true

  /// `file` is how the user calls it; `domain` is the workspace's.
  ///
  /// Rows that were compared once needn't be when the file is read again.
  package init(
    _ dialect: CSVDialect, file: String, domain: String, timeZones: Set<String>,
    declared: [Extension: SourceRange] = [:], known: Set<Extension> = [],
    comparesRows: Bool = true
  ) {
    csv = CSVReader(dialect)
    rows = RowReader(file: file, domain: domain, timeZones: timeZones)
    self.declared = declared
    self.known = known
    comparison = comparesRows ? RowComparison() : nil
  }

  /// All that is wrong so far, in order.
  package var diagnostics: [Diagnostic] { rows.problems.diagnostics }

  package var hasErrors: Bool { rows.problems.hasErrors }

  /// The names of columns that aren't read.
  package var columnsLeftOut: [String] { rows.header?.namesLeftOut ?? [] }

  /// Takes the next bytes of the file, and hands out the users of the rows that end in them.
  package mutating func read<E: Error>(
    _ bytes: ArraySlice<UInt8>, _ body: (PortalUser) throws(E) -> Void
  ) throws(E) {
    var csv = csv
    try csv.read(bytes) { row throws(E) in try take(row, body) }
    self.csv = csv
  }

  /// Takes the end of the file, and tells what can be told only then.
  package mutating func finish<E: Error>(
    _ body: (PortalUser) throws(E) -> Void
  ) throws(E) {
    var csv = csv
    try csv.finish { row throws(E) in try take(row, body) }
    rows.finishPINs()
    comparison?.finish(
      isWhole: isWhole, extensionCell: rows.header?.place(of: .field(.extension)),
      declared: known.union(declared.keys), &rows.problems)
    comparison = nil
  }

  private mutating func take<E: Error>(
    _ row: CSVRow, _ body: (PortalUser) throws(E) -> Void
  ) throws(E) {
    guard let header = rows.header else {
      rows.header = PortalHeader(row, &rows.problems)
      return
    }
    guard header.isUsable, !Self.isBlank(row) else { return }
    guard isSound(row, header), let user = rows.user(of: row) else {
      isWhole = false
      return
    }
    comparison?.note(user, &rows)
    checkDeclared(user.extension)
    try body(user)
  }

  /// Spreadsheets keep the commas of rows that were emptied.
  private static func isBlank(_ row: CSVRow) -> Bool {
    row.faults.isEmpty && (0..<row.count).allSatisfy { row[$0].allSatisfy { $0 <= 0x20 } }
  }

  /// Whether its cells stand under their columns.
  ///
  /// Otherwise none of them is read or shown: a PIN may stand in any of them. So where there are
  /// PINs, empty cells too many are a fault, too: something may have pushed them there.
  private mutating func isSound(_ row: CSVRow, _ header: PortalHeader) -> Bool {
    for fault in row.faults { rows.problems.report(fault, in: row) }
    guard row.faults.isEmpty else { return false }
    let width = header.columns.count
    if row.count < width {
      if mayEndEarly(row, header) { return true }
      reportCount(row, cell: nil, "only \(row.count)", width)
    } else if let extra = (width..<row.count).first(where: {
      header.hasSecrets || !row[$0].allSatisfy { $0 <= 0x20 }
    }) {
      reportCount(row, cell: extra, "\(row.count)", width)
    } else if let pin = header.place(of: .pin), !Self.mayBePIN(CellText.text(of: row[pin])) {
      rows.problems.report(
        .csvSyntax, row, pin, "the voicemail PIN has letters: are the row's cells shifted?",
        help: "look for a comma in a value that isn't quoted, and for a cell that was lost; "
          + "leave the cell empty where there is no PIN, and write **** where one is set")
    } else {
      return true
    }
    return false
  }

  private static func mayBePIN(_ text: String) -> Bool {
    !ColumnNames.isName(text) || PortalWords.hasPIN(text) != nil
  }

  /// Whether nothing but cells of columns that aren't known is missing, which some spreadsheets
  /// leave out where they are empty; not where there are PINs, which a lost cell would shift.
  private mutating func mayEndEarly(_ row: CSVRow, _ header: PortalHeader) -> Bool {
    let missing = row.count..<header.columns.count
    guard !header.hasSecrets, missing.allSatisfy({ header.columns[$0] == nil }) else {
      return false
    }
    guard let named = missing.first(where: { !header.names[$0].isEmpty }) else { return true }
    let title = rows.problems.title(of: named)
    rows.problems.report(
      .adjustedCell, row, nil, "the row ends before column \(title), which isn't read",
      help: "look whether all its cells stand under their columns")
    return true
  }

  private mutating func reportCount(_ row: CSVRow, cell: Int?, _ count: String, _ width: Int) {
    let causes =
      "look for a quote, a comma or a line end in one of its values: such values are quoted"
    let cells = row.count == 1 ? "cell" : "cells"
    rows.problems.report(
      .csvSyntax, row, cell, "the row has \(count) \(cells), the first row has \(width)",
      help: row.count > width
        ? causes : "\(causes); or for empty cells at the end that a spreadsheet left out")
  }

  private mutating func checkDeclared(_ number: Extension) {
    guard let place = declared[number] else { return }
    declaredAnew.insert(number)
    rows.report(
      .duplicateUser, rows.cell(.extension), "extension \(number) is declared already",
      help: "delete the row, or the user in the manifest", related: place)
  }
}

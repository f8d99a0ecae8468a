import CSV
import Diagnostics

/// What is wrong with a CSV, row by row.
///
/// A row may hold a PIN: its source is never shown, and cells only where they hold no secret.
struct RowProblems: Sendable {
  /// The place of a cell, to be named later.
  struct Mark: Hashable, Sendable {
    var row: UInt32
    var line: UInt32
    var column: UInt16
  }

  /// More than this nobody reads.
  private static let limit = 300

  private let file: String
  /// The columns' names, as they are written.
  var names: [String] = []
  private var findings = Findings(limit: limit)

  init(file: String) {
    self.file = file
  }

  /// The problems in order.
  var diagnostics: [Diagnostic] { findings.finished() }

  var hasErrors: Bool { findings.hasErrors }

  /// How many there are, left out ones included.
  var count: Int { findings.count }

  /// `"Email Address" (E)`.
  func title(of cell: Int) -> String {
    guard cell < names.count, ColumnNames.isName(names[cell]) else {
      return Self.letters(of: cell)
    }
    return "\(names[cell].quoted) (\(Self.letters(of: cell)))"
  }

  func mark(_ row: CSVRow, _ cell: Int) -> Mark {
    let place = row.place(cell)
    return Mark(
      row: UInt32(clamping: row.number), line: UInt32(clamping: place.line),
      column: UInt16(clamping: place.column))
  }

  /// A problem of a cell, or of the row where there is none.
  mutating func report(
    _ code: DiagnosticCode, _ row: CSVRow, _ cell: Int?, _ message: @autoclosure () -> String,
    help: @autoclosure () -> String? = nil, related: SourceRange? = nil
  ) {
    report(
      code, mark(row, cell ?? 0), cell, width: cell.map { row.width(of: $0) } ?? 1, message(),
      help: help(), related: related)
  }

  mutating func report(
    _ code: DiagnosticCode, _ mark: Mark, _ cell: Int?, width: @autoclosure () -> Int = 1,
    _ message: @autoclosure () -> String, help: @autoclosure () -> String? = nil,
    related: SourceRange? = nil
  ) {
    guard !findings.isFull(for: code.severity) else { return findings.addNothing(code.severity) }
    let place = cell.map { ", " + title(of: $0) } ?? ""
    findings.add(
      Diagnostic(
        code, "row \(mark.row)\(place): \(message())", at: range(mark, width: width()),
        help: help(),
        related: related, hidesSource: true))
  }

  func range(_ mark: Mark, width: Int = 1) -> SourceRange {
    let column = Int(mark.column)
    return SourceRange(
      file: file, line: Int(mark.line), column: column, endColumn: column + width)
  }

  /// A column as spreadsheets name it: A, B, …, Z, AA.
  static func letters(of cell: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(cell % 26)))
    return cell < 26 ? last : letters(of: cell / 26 - 1) + last
  }
}

extension RowProblems {
  mutating func report(_ fault: CSVFault, in row: CSVRow) {
    let (message, help) = Self.words(fault.kind)
    report(.csvSyntax, row, fault.cell, message, help: help)
  }

  private static func words(_ kind: CSVFault.Kind) -> (String, String) {
    switch kind {
    case .unclosedQuote:
      ("a quote begins here and is never closed", "close it; nothing behind it could be read")
    case .textBehindQuote:
      ("text follows a closing quote", "write a quote within quotes twice: \"\"")
    case .nul: ("the cell holds a NUL byte", "the file is damaged; save it as CSV anew")
    case .tooLong: ("the cell is longer than any value", "shorten it")
    case .tooManyCells: ("the row has more than 1000 cells", "delete what isn't needed")
    }
  }
}

extension CSVRow {
  func width(of cell: Int) -> Int {
    guard cell < count else { return 1 }
    return max(1, self[cell].count { $0 & 0xC0 != 0x80 })
  }
}

import CSV
import Testing

/// A file as CSVReader takes it apart.
struct Reading: Hashable {
  struct Row: Hashable {
    var number: Int
    var line: Int
    var cells: [String]
    var faults: [CSVFault]
    var places: [CSVRow.Place]
  }

  var dialect: CSVDialect
  var rows: [Row] = []

  var cells: [[String]] { rows.map(\.cells) }

  var faults: [CSVFault.Kind] { rows.flatMap(\.faults).map(\.kind) }

  init(
    _ bytes: [UInt8], pieces: Int = .max, limits: CSVLimits = CSVLimits()
  ) throws(CSVRefusal) {
    var survey = CSVSurvey()
    Self.inPieces(bytes, pieces) { survey.read($0) }
    dialect = try survey.dialect()
    var reader = CSVReader(dialect, limits: limits)
    var rows: [Row] = []
    func note(_ row: CSVRow) {
      rows.append(
        Row(
          number: row.number, line: row.line, cells: (0..<row.count).map(row.text),
          faults: row.faults, places: (0..<row.count).map(row.place)))
    }
    Self.inPieces(bytes, pieces) { reader.read($0, note) }
    reader.finish(note)
    self.rows = rows
  }

  init(_ text: String) throws(CSVRefusal) { try self.init(Array(text.utf8)) }

  private static func inPieces(
    _ bytes: [UInt8], _ size: Int, _ body: (ArraySlice<UInt8>) -> Void
  ) {
    var rest = bytes[...]
    while !rest.isEmpty {
      body(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
  }
}

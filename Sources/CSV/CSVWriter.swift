/// Rows as CSV (RFC 4180) for spreadsheets.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe in front.
package struct CSVWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// The cells of a row; a line end in a cell is kept, within quotes.
  package mutating func write(_ cells: some Sequence<String>) {
    var isFirst = true
    for cell in cells {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      append(cell)
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  private mutating func append(_ cell: String) {
    let isQuoted = cell.utf8.contains(where: Self.needsQuotes)
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if CSVFormula.needsApostrophe(cell) { bytes.append(UInt8(ascii: "'")) }
    guard isQuoted else { return bytes.append(contentsOf: cell.utf8) }
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }
}

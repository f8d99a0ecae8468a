import Fields
import Model
import Rendering

/// A list of users as CSV (RFC 4180) for spreadsheets.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe in front.
package enum UserListCSV {
  package static func render(_ rows: [UserRow]) -> [UInt8] {
    var bytes: [UInt8] = []
    let fields = FieldTable.stored.filter(isColumn)
    append(fields.map(\.name) + ["status", "managed"], to: &bytes)
    for row in rows {
      let cells = fields.map { cell(row.user, $0) }
      append(
        cells + [row.user.status?.rawValue ?? "", row.isManaged ? "true" : "false"], to: &bytes)
    }
    return bytes
  }

  /// Keyed lists and secrets have no place in a cell.
  private static func isColumn(_ field: Field) -> Bool {
    switch field.descriptor.shape {
    case .scalar, .list: true
    case .items, .pinSource: false
    }
  }

  private static func cell(_ user: StoredUser, _ field: Field) -> String {
    switch field == .extension ? .text(user.extension.text) : user[field] {
    case .boolean(let boolean)?: boolean ? "true" : "false"
    case .integer(let integer)?: String(integer)
    case .text(let text)?: text
    case .texts(let texts)?: texts.joined(separator: ", ")
    case nil, .null?, .items?, .pin?: ""
    }
  }

  private static func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell, to: &bytes)
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  private static func append(_ cell: String, to bytes: inout [UInt8]) {
    let text = (isFormula(cell) ? "'" : "") + cell.harmless
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Full-width signs count, too: some spreadsheets take them for the plain ones.
  private static func isFormula(_ cell: String) -> Bool {
    switch cell.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}

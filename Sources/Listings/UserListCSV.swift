import CSV
import Fields
import Model
import Rendering

/// A list of users as CSV for spreadsheets.
package enum UserListCSV {
  package static func render(_ rows: [UserRow]) -> [UInt8] {
    let fields = FieldTable.stored.filter(isColumn)
    var writer = CSVWriter()
    writer.write(fields.map(\.name) + ["status", "managed"])
    for row in rows {
      let cells = fields.map { cell(row.user, $0).harmless }
      writer.write(
        cells + [row.user.status?.rawValue ?? "", row.isManaged ? "true" : "false"])
    }
    return writer.bytes
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
}

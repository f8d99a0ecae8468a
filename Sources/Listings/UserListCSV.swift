import CSV
import FieldCoding
import Fields
import Model
import Rendering

/// A list of users as CSV for spreadsheets.
package enum UserListCSV {
  package static func render(_ rows: [UserRow]) -> [UInt8] {
    var writer = CSVWriter()
    writer.write(FieldTable.tabular.map(\.name) + ["status", "managed"])
    for row in rows {
      let cells = CellCoding.cells(row.user.extension) { row.user[$0] }
      writer.write(
        cells.map(\.harmless) + [
          row.user.status?.rawValue ?? "", row.isManaged ? "true" : "false",
        ])
    }
    return writer.bytes
  }
}

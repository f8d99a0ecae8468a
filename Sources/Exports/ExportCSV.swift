import CSV
import FieldCoding
import Fields
import Model

/// Writes the users of an export as CSV, which the importer reads back.
///
/// Phones, answering rules and resources have no place in it.
package enum ExportCSV {
  /// All users of an export, after the names of the columns.
  package static func render(_ document: ExportDocument) -> [UInt8] {
    var writer = CSVWriter()
    writer.write(FieldTable.tabular.map(\.name) + ["status"] + ExportMember.counts.map(\.name))
    for user in document.users {
      let cells = CellCoding.cells(user.extension) { user[$0] }
      let counts = ExportMember.counts.map { String(user.data[keyPath: $0.path]) }
      writer.write(cells + [user.status?.rawValue ?? ""] + counts)
    }
    return writer.bytes
  }
}

import CSV
import FieldCoding
import Fields
import Model

/// Writes the users of an export as CSV, which the importer reads back.
///
/// Phones, answering rules and resources have no place in it.
package struct ExportCSV {
  private var writer = CSVWriter()

  /// Begins with the names of the columns.
  package init() {
    writer.write(
      CellCoding.fields.map(\.name) + ["status"] + ExportMember.counts.map(\.name))
  }

  package mutating func write(_ user: ExportedUser) {
    let cells = CellCoding.cells(user.extension) { user[$0] }
    let counts = ExportMember.counts.map { String(user.data[keyPath: $0.path]) }
    writer.write(cells + [user.status?.rawValue ?? ""] + counts)
  }

  /// All users of an export.
  package static func render(_ document: ExportDocument) -> [UInt8] {
    var csv = ExportCSV()
    for user in document.users { csv.write(user) }
    return csv.take()
  }

  /// Hands over what was written and goes on, so that a long export needs no memory.
  package mutating func take() -> [UInt8] { writer.take() }
}

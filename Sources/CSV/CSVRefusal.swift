/// Why a file can't be CSV at all.
package enum CSVRefusal: Error, Hashable, Sendable {
  case empty
  /// A spreadsheet program's own format: `.xlsx`, `.ods`, `.xls`.
  case workbook
}

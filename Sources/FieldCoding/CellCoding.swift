package import Fields

/// Values of fields as cells of a table: one way for all that is written as CSV.
package enum CellCoding {
  /// A user's cells, in the order of the columns.
  package static func cells(_ number: Extension, _ value: (Field) -> Value?) -> [String] {
    FieldTable.tabular.map { $0 == .extension ? number.text : text(of: value($0)) }
  }

  /// As the importer reads it.
  package static func text(of value: Value?) -> String {
    switch value {
    case .boolean(let boolean)?: boolean ? "true" : "false"
    case .integer(let integer)?: String(integer)
    case .text(let text)?: text
    case .texts(let texts)?: texts.joined(separator: "; ")
    case nil, .null?, .items?, .pin?: ""
    }
  }
}

package import Fields

/// Values of fields as cells of a table: one way for all that is written as CSV.
package enum CellCoding {
  /// The stored fields that have a column; keyed lists and secrets have no place in a cell.
  package static let fields = FieldTable.stored.filter { field in
    switch field.descriptor.shape {
    case .scalar, .list: true
    case .items, .pinSource: false
    }
  }

  /// A user's cells, in the order of the columns.
  package static func cells(_ number: Extension, _ value: (Field) -> Value?) -> [String] {
    fields.map { $0 == .extension ? number.text : text(of: value($0)) }
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

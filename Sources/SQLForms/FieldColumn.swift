package import Fields
package import Storage

/// A column that holds one field: its name, and what may be in it.
///
/// A class, as one is looked at for every value.
package final class FieldColumn {
  package enum Content {
    case boolean
    case integer
    case text
    case choice([String])
    case texts
  }

  package let name: String
  package let content: Content

  /// Nil for what has no column: keyed lists have tables, a PIN's source is never stored.
  package init?(path: [String], shape: FieldShape) {
    name = path.joined(separator: "_")
    switch shape {
    case .scalar(.boolean): content = .boolean
    case .scalar(.integer): content = .integer
    case .scalar(.choice(let options)): content = .choice(options)
    case .scalar: content = .text
    case .list: content = .texts
    case .items, .pinSource: return nil
    }
  }

  /// Somebody put something there that the field can't hold.
  package func unfit(_ table: String, _ id: Int64, _ problem: String) -> UnfitValue {
    UnfitValue(table: table, row: id, column: name, problem: problem)
  }

  package func unfit(_ table: String, _ id: Int64, noneOf options: [String]) -> UnfitValue {
    unfit(table, id, "is not one of \(options.joined(separator: ", "))")
  }

  /// A value that is to be stored is not of the column's type.
  package var refusal: StoreError {
    .refused(reason: "\(name) can't hold the value that was planned for it")
  }
}

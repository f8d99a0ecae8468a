package import Fields

/// Where each field of a user is stored, by the field table.
package struct UserColumns {
  /// The fields with a column of their own in `users`, the extension left out.
  package let fields: [(field: Field, column: FieldColumn)]
  /// The fields that are keyed lists, each with a table.
  package let lists: [(field: Field, table: ItemColumns)]

  private let isStored: [Bool]

  package func stores(_ field: Field) -> Bool { isStored[Int(field.rawValue)] }

  package init() {
    let stored = FieldTable.stored.filter { $0 != .extension }.map(\.descriptor)
    fields = stored.compactMap { descriptor in
      FieldColumn(path: descriptor.path, shape: descriptor.shape).map { (descriptor.field, $0) }
    }
    lists = stored.compactMap { descriptor in
      guard case .items(let table) = descriptor.shape else { return nil }
      return (descriptor.field, ItemColumns(descriptor.path.joined(separator: "_"), table))
    }
    let known = Set(fields.map(\.field) + lists.map(\.field) + [.extension])
    isStored = Field.allCases.map(known.contains)
  }
}

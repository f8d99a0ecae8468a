package import Fields
import GRDB
import Storage

/// Where each field of a user is stored, by the field table.
package struct UserColumns {
  /// The fields with a column of their own in `users`, the extension left out.
  package let fields: [(field: Field, column: Column)]
  /// The fields that are keyed lists, each with a table.
  package let lists: [(field: Field, table: ItemColumns)]

  private let isStored: [Bool]

  func stores(_ field: Field) -> Bool { isStored[Int(field.rawValue)] }

  package init() {
    let stored = FieldTable.stored.filter { $0 != .extension }.map(\.descriptor)
    fields = stored.compactMap { descriptor in
      Column(path: descriptor.path, shape: descriptor.shape).map { (descriptor.field, $0) }
    }
    lists = stored.compactMap { descriptor in
      guard case .items(let table) = descriptor.shape else { return nil }
      return (descriptor.field, ItemColumns(descriptor.path.joined(separator: "_"), table))
    }
    let known = Set(fields.map(\.field) + lists.map(\.field) + [.extension])
    isStored = Field.allCases.map(known.contains)
  }
}

/// The table that holds the entries of a keyed list.
package struct ItemColumns {
  package let name: String
  package let columns: [Column]

  package init(_ name: String, _ table: ItemTable) {
    self.name = name
    columns = table.fields.compactMap { Column(path: $0.path, shape: $0.shape) }
  }

  package var key: String { columns[0].name }

  /// `p."name", p."mac"` for a table named `p` in the query.
  func list(prefix: String = "") -> String {
    columns.map { "\(prefix)\"\($0.name)\"" }.joined(separator: ", ")
  }

  /// The entry whose first column is at `index`.
  func item(_ row: Row, at index: Int, id: Int64) throws -> Item {
    var values: [Value?] = []
    values.reserveCapacity(columns.count)
    for (place, column) in columns.enumerated() {
      values.append(try column.value(row, index + place, table: name, id: id))
    }
    return Item(values)
  }

  /// The values of an entry as a statement takes them.
  func arguments(_ item: Item) throws(StoreError) -> Arguments {
    var arguments: Arguments = []
    arguments.reserveCapacity(columns.count + 2)
    for (place, column) in columns.enumerated() {
      arguments.append(try column.argument(item[place]))
    }
    return arguments
  }
}

package import Fields
package import Storage

/// The table that holds the entries of a keyed list.
package struct ItemColumns {
  package let name: String
  package let columns: [FieldColumn]

  package init(_ name: String, _ table: ItemTable) {
    self.name = name
    columns = table.fields.compactMap { FieldColumn(path: $0.path, shape: $0.shape) }
  }

  /// The table of a resource; users have none of this kind.
  package init(_ kind: ResourceKind) throws(StoreError) {
    guard let table = ItemTable.table(of: kind) else {
      throw .refused(reason: "a user is not changed as a resource")
    }
    self.init(kind.section, table)
  }

  package var key: String { columns[0].name }

  /// `p."name", p."mac"` for a table named `p` in the query.
  package func list(prefix: String = "") -> String {
    columns.map { "\(prefix)\"\($0.name)\"" }.joined(separator: ", ")
  }

  /// Throws `.refused` where two entries of one list have the same key.
  package func checkKeys(of items: [Item]) throws(StoreError) {
    var keys: Set<String> = []
    for item in items where !keys.insert(item.key).inserted {
      throw .refused(reason: "\(name): \(item.key) is there twice")
    }
  }
}

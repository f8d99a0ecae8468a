/// The fields of the entries of a keyed list.
///
/// The first is the key.
package struct ItemTable: Hashable, Sendable {
  /// Singular, for messages: `phone`.
  package var name: String
  package var fields: [ItemField]

  package init(name: String, fields: [ItemField]) {
    self.name = name
    self.fields = fields
  }

  package var key: ItemField { fields[0] }
}

extension ItemTable {
  /// An entry that has its key and nothing else.
  package func entry(named key: String) -> Item {
    Item([.text(key)] + Array(repeating: nil, count: fields.count - 1))
  }

  /// Where the values of an entry have that of a field by its name, as `forward.busy`.
  package func place(of name: String) -> Int? { fields.firstIndex { $0.name == name } }

  /// The places of the fields that say whom calls go to.
  package var targets: [Int] {
    fields.indices.filter { index in
      switch fields[index].shape {
      case .scalar(.target), .list(.target, maximum: _): true
      default: false
      }
    }
  }
}

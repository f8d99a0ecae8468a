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

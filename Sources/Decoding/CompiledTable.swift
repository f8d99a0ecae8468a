package import Fields

/// The field table or an item table, made ready for reading mappings from bytes.
package final class CompiledTable: Sendable {
  let keys: KeyTable
  /// By leaf of `keys`: the place in the table that it was made from.
  let shapes: [CompiledShape]
  /// One bit for each leaf: single booleans, which need no look at the shape.
  let booleans: UInt64
  /// The item table; nil for the fields of a user.
  let items: ItemTable?

  /// The fields of a user, by `Field.rawValue`.
  static let fields = CompiledTable()

  /// The lists of an organization.
  package static let resources: [ResourceKind: CompiledTable] = Dictionary(
    uniqueKeysWithValues: ResourceKind.listed.compactMap { kind in
      ItemTable.table(of: kind).map { (kind, CompiledTable($0)) }
    })

  private init() {
    keys = KeyTable(FieldTable.descriptors.map(\.path))
    shapes = FieldTable.descriptors.map {
      CompiledShape(
        $0.name, $0.shape, isClearable: $0.isClearable, isIndividual: $0.isIndividual)
    }
    booleans = Self.booleans(shapes)
    items = nil
  }

  package init(_ table: ItemTable) {
    keys = KeyTable(table.fields.map(\.path))
    shapes = table.fields.map { CompiledShape($0.name, $0.shape, isClearable: !$0.isRequired) }
    booleans = Self.booleans(shapes)
    items = table
  }

  private static func booleans(_ shapes: [CompiledShape]) -> UInt64 {
    shapes.indices.reduce(0) { bits, leaf in
      let isBoolean = shapes[leaf].form == .scalar && shapes[leaf].way == .boolean
      return isBoolean && leaf < 64 ? bits | 1 << UInt64(leaf) : bits
    }
  }
}

package import Fields

/// Departments, sites, numbers and contacts as sections of a manifest.
package enum ResourceText {
  /// Each section with an empty line behind it.
  package static func lines(of resources: [ResourceKind: [Item]]) -> [String] {
    let kinds: [ResourceKind] = [.department, .site, .phoneNumber, .sharedContact]
    return kinds.flatMap { kind -> [String] in
      guard let table = ItemTable.table(of: kind), let items = resources[kind], !items.isEmpty
      else { return [] }
      return section(
        kind, table, items.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
    }
  }

  private static func section(
    _ kind: ResourceKind, _ table: ItemTable, _ items: [Item]
  ) -> [String] {
    let start = "\(kind.section):"
    guard table.fields.count == 1, case .scalar(let type) = table.key.shape else {
      return [start] + items.flatMap { ItemText.lines(of: $0, table, indent: 2) } + [""]
    }
    return ItemText.list(items.map(\.key), type, after: start, indent: 2) + [""]
  }
}

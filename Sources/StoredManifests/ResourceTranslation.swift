import Decoding
import Fields
import ManifestWriting
import Manifests
import Model
import YAMLWriting

/// Stored departments, sites, numbers and contacts as manifests say them.
struct ResourceTranslation {
  let rules: StoredRules
  let leftOut: LeftOut

  /// Without those that `known` holds, which other manifests declare.
  func written(
    _ stored: [ResourceKind: [Item]], besides known: [ResourceKind: Set<String>],
    omit: (Omission) -> Void
  ) -> [ResourceKind: [Item]] {
    var written: [ResourceKind: [Item]] = [:]
    for kind in ResourceKind.listed {
      guard let table = ItemTable.table(of: kind) else { continue }
      for item in stored[kind] ?? [] where known[kind]?.contains(item.key) != true {
        guard let item = self.written(item, kind, table, omit: omit) else { continue }
        written[kind, default: []].append(item)
      }
    }
    return written
  }

  /// What the defaults of rollcall.yaml name besides, without which they would be wrong.
  func unstored(
    _ stored: [ResourceKind: [Item]], besides known: [ResourceKind: Set<String>]
  ) -> [ResourceKind: [Item]] {
    WrittenUser.names(in: rules.workspace.defaults).reduce(into: [:]) { items, named in
      let there = Set(stored[named.key, default: []].map(\.key)).union(known[named.key] ?? [])
      let new = named.value.subtracting(there)
      guard !new.isEmpty, let table = ItemTable.table(of: named.key) else { return }
      items[named.key] = new.map { table.entry(named: $0) }
    }
  }

  /// Leaves out what a manifest can't say; nil when that is the key.
  private func written(
    _ item: Item, _ kind: ResourceKind, _ table: ItemTable, omit: (Omission) -> Void
  ) -> Item? {
    let known = leftOut.resources[kind]?[item.key]
    if let known {
      omit(known)
      if known.fields.isEmpty { return nil }
    }
    var written = item
    for (index, field) in table.fields.enumerated() {
      guard let value = item[index] else { continue }
      if known?.fields.contains(field.name) == true { written.values[index] = nil }
      guard let reason = reason(value, field) else { continue }
      omit(
        Omission(
          kind: kind, key: item.key, name: item.key, fields: index == 0 ? [] : [field.name],
          reason: "the stored \(field.name) \(reason)", remedy: "correct it in the phone system"))
      guard index > 0 else { return nil }
      written.values[index] = nil
    }
    return written
  }

  private func reason(_ value: Value, _ field: ItemField) -> String? {
    if let reason = ValueRefusal.reason(value, field.shape) { return reason }
    guard case .scalar(.timeZone) = field.shape, let zone = value.text,
      !rules.context.timeZones.contains(zone)
    else { return nil }
    return "is no time zone that this system knows"
  }
}

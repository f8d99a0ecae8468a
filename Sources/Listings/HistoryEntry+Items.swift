import Fields
import JSON

extension HistoryEntry.Change {
  /// What became of phones or answering rules, by their names: `Night added, default changed`; nil
  /// for a change of anything else.
  var items: String? {
    guard let key, let before = Self.items(in: before, by: key),
      let after = Self.items(in: after, by: key), !(before + after).isEmpty
    else { return nil }
    if field.hasSuffix("]") {
      return before.isEmpty ? "added" : after.isEmpty ? "removed" : "changed"
    }
    let names = [before, after].map { $0.map(\.name).joined(separator: ", ") }
    if before.isEmpty { return names[1] }
    return after.isEmpty ? names[0] + " → (none)" : Self.difference(before, after)
  }

  private typealias NamedItem = (name: String, json: JSON)

  /// The field that names the entries of the list whose change it is: `phones`, `phones["desk"]`.
  private var key: String? {
    let list = String(field.prefix { $0 != "[" })
    guard case .items(let table)? = FieldTable.field(named: list)?.descriptor.shape else {
      return nil
    }
    return table.key.name
  }

  private static func items(in json: JSON, by key: String) -> [NamedItem]? {
    if json.isNull { return [] }
    guard let values = json.arrayValue else { return nil }
    let items = values.compactMap { item in item[key]?.stringValue.map { ($0, item) } }
    return items.count == values.count ? items : nil
  }

  private static func difference(_ before: [NamedItem], _ after: [NamedItem]) -> String {
    let kept = after.compactMap { item -> String? in
      guard let old = before.first(where: { $0.name == item.name }) else {
        return item.name + " added"
      }
      return old.json == item.json ? nil : item.name + " changed"
    }
    let removed = before.filter { item in !after.contains { $0.name == item.name } }
    let parts = kept + removed.map { $0.name + " removed" }
    return parts.isEmpty ? "in another order" : parts.joined(separator: ", ")
  }
}

package import Fields
import Outlines

/// Values as YAML on one line: `[Sales, Dispatch]`, `{name: desk, line: 1}`.
package enum FlowText {
  /// What clears a value.
  package static let null = "null"

  /// A value of this shape, or `null` when it is none.
  package static func text(_ value: Value, _ shape: FieldShape) -> String {
    switch (value, shape) {
    case (.texts(let texts), .list(let type, _)):
      list(texts.map { scalar(.text($0), type, inFlow: true) })
    case (.items(let items), .items(let table)): list(items.map { entry($0, table) })
    case (.pin(.environment(let name)), .pinSource): "{env: \(name)}"
    case (.pin(.generated), .pinSource): "{generate: true}"
    case (_, .scalar(let type)): scalar(value, type, inFlow: true)
    default: null
    }
  }

  /// A single value; `inFlow` says whether it stands in brackets, where more signs have a meaning.
  package static func scalar(_ value: Value, _ type: ScalarType, inFlow: Bool) -> String {
    ScalarText(value, type)?.written(as: .plain, inFlow: inFlow) ?? null
  }

  /// An entry of a keyed list.
  package static func entry(_ item: Item, _ table: ItemTable) -> String {
    var pairs: [(path: ArraySlice<String>, text: String)] = []
    for (field, value) in zip(table.fields, item.values) {
      guard let value else { continue }
      pairs.append((field.path[...], text(value, field.shape)))
    }
    return "{" + self.pairs(pairs) + "}"
  }

  package static func list(_ texts: [String]) -> String {
    "[" + texts.joined(separator: ", ") + "]"
  }

  /// `line: 1, forward: {busy: 8000, always: 1001}`: neighbours that share a key share a mapping.
  package static func pairs(_ pairs: [(path: ArraySlice<String>, text: String)]) -> String {
    var written: [String] = []
    var rest = pairs[...]
    while let key = rest.first?.path.first {
      let group = rest.prefix { $0.path.first == key }
      rest = rest.dropFirst(group.count)
      if group.count == 1, let only = group.first, only.path.count == 1 {
        written.append("\(key): \(only.text)")
      } else {
        let inner = group.map { (path: $0.path.dropFirst(), text: $0.text) }
        written.append("\(key): {" + self.pairs(inner) + "}")
      }
    }
    return written.joined(separator: ", ")
  }
}

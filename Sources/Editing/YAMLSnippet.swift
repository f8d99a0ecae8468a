import Fields
import Outlines
import Plans

/// Values as YAML that a person can copy into a manifest.
enum YAMLSnippet {
  /// `directory: {list: false}`; of an entry of a keyed list `forward: {busy: 8000}`.
  static func pair(_ path: FieldPath, _ value: Value) -> String {
    pair(keys(of: path)[...], written(value, path.shape))
  }

  /// An entry of a keyed list: `{name: desk, mac: 001565abcdef}`.
  static func entry(_ item: Item, _ table: ItemTable) -> String {
    var pairs: [String] = []
    for (field, value) in zip(table.fields, item.values) {
      guard let value else { continue }
      pairs.append(pair(field.path[...], written(value, field.shape)))
    }
    return "{" + pairs.joined(separator: ", ") + "}"
  }

  private static func keys(of path: FieldPath) -> [String] {
    switch path {
    case .field(let field), .item(let field, _): field.descriptor.path
    case .itemField(let field, _, let index):
      field.descriptor.shape.table?.fields[index].path ?? []
    case .resourceField: []
    }
  }

  private static func pair(_ keys: ArraySlice<String>, _ value: String) -> String {
    guard let key = keys.first else { return value }
    let rest = keys.dropFirst()
    return "\(key): " + (rest.isEmpty ? value : "{" + pair(rest, value) + "}")
  }

  static func written(_ value: Value, _ shape: FieldShape?) -> String {
    switch (value, shape) {
    case (.texts(let texts), .list(let type, _)):
      "[" + texts.map { written(.text($0), .scalar(type)) }.joined(separator: ", ") + "]"
    case (.items(let items), .items(let table)):
      "[" + items.map { entry($0, table) }.joined(separator: ", ") + "]"
    case (_, .scalar(let type)):
      ScalarText(value, type)?.written(as: .plain, inFlow: true) ?? "null"
    default: "null"
    }
  }
}

package import Fields

/// Fields and their values as lines of YAML: one key a line, what belongs together in brackets
/// while that is short.
package enum FieldText {
  package typealias Pair = (field: Field, value: Value)

  /// What a line should not be longer than.
  static let width = 100
  /// How deep the fields of a user stand.
  package static let userIndent = 4

  /// `pairs` are in the order of the field table.
  package static func lines(of pairs: [Pair], indent: Int) -> [String] {
    var lines: [String] = []
    var rest = pairs[...]
    while let first = rest.first {
      let path = paths[Int(first.field.rawValue)]
      let key = path[0]
      let group = rest.prefix { paths[Int($0.field.rawValue)][0] == key }
      rest = rest.dropFirst(group.count)
      if group.count == 1, path.count == 1 {
        lines += single(first, key, indent)
      } else {
        lines += grouped(group, key, indent)
      }
    }
    return lines
  }

  private static func single(_ pair: Pair, _ key: String, _ indent: Int) -> [String] {
    let start = margin(indent) + "\(key):"
    switch (pair.value, shapes[Int(pair.field.rawValue)]) {
    case (.items(let items), .items(let table)):
      return [start] + items.flatMap { ItemText.lines(of: $0, table, indent: indent + 2) }
    case (.texts(let texts), .list(let type, _)):
      return ItemText.list(texts, type, after: start, indent: indent + 2)
    case (_, .scalar(let type)):
      return [start + " " + FlowText.scalar(pair.value, type, inFlow: false)]
    case (_, let shape): return [start + " " + FlowText.text(pair.value, shape)]
    }
  }

  /// Values that stand under one key.
  private static func grouped(
    _ group: ArraySlice<Pair>, _ key: String, _ indent: Int
  ) -> [String] {
    let inner = group.map { pair in
      (
        path: path(of: pair.field).dropFirst(),
        text: FlowText.text(pair.value, shapes[Int(pair.field.rawValue)])
      )
    }
    let line = margin(indent) + "\(key): {" + FlowText.pairs(inner) + "}"
    if fits(line) { return [line] }
    return [margin(indent) + "\(key):"]
      + inner.map { margin(indent + 2) + FlowText.pairs([$0]) }
  }

  /// A reset that says what to delete has its request under a key of its own.
  private static func path(of field: Field) -> ArraySlice<String> {
    field == .reset ? ["reset", "request"] : paths[Int(field.rawValue)][...]
  }

  /// By `Field.rawValue`; asked for at every value.
  private static let paths = FieldTable.descriptors.map(\.path)
  private static let shapes = FieldTable.descriptors.map(\.shape)

  static func fits(_ line: String) -> Bool {
    line.utf8.count <= width || line.unicodeScalars.count <= width
  }

  static func margin(_ indent: Int) -> String { String(repeating: " ", count: indent) }
}

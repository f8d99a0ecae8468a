import Fields

/// Entries of keyed lists, and lists of single values, as lines of YAML.
enum ItemText {
  /// One entry: in braces while it is short, else one key a line.
  static func lines(of item: Item, _ table: ItemTable, indent: Int) -> [String] {
    let margin = FieldText.margin(indent)
    let line = margin + "- " + FlowText.entry(item, table)
    if FieldText.fits(line) { return [line] }
    var lines: [String] = []
    var rest = zip(table.fields, item.values).compactMap { field, value in
      value.map { (path: field.path[...], text: FlowText.text($0, field.shape)) }
    }[...]
    while let key = rest.first?.path.first {
      let group = rest.prefix { $0.path.first == key }
      rest = rest.dropFirst(group.count)
      let start = margin + (lines.isEmpty ? "- " : "  ")
      let line = start + FlowText.pairs(Array(group))
      if group.count == 1 || FieldText.fits(line) {
        lines.append(line)
      } else {
        lines.append(start + "\(key):")
        lines += group.map { margin + "    " + FlowText.pairs([($0.path.dropFirst(), $0.text)]) }
      }
    }
    return lines
  }

  /// A list in brackets while it is short, else one value a line.
  static func list(
    _ texts: [String], _ type: ScalarType, after start: String, indent: Int
  ) -> [String] {
    let line = start + " " + FlowText.text(.texts(texts), .list(type, maximum: texts.count))
    if FieldText.fits(line) { return [line] }
    let margin = FieldText.margin(indent)
    return [start]
      + texts.map { margin + "- " + FlowText.scalar(.text($0), type, inFlow: false) }
  }
}

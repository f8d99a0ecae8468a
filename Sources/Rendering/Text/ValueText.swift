package import Fields

/// How values read in text output.
package struct ValueText {
  /// By field and place in the field's item table.
  private let itemNames: [[String]]
  /// Where lists go on in the next line.
  private let lineWidth: Int

  /// `width` is the terminal's; nil where lists may be as long as they read well.
  package init(width: Int? = nil) {
    lineWidth = min(100, width.map { $0 - 1 } ?? .max)
    itemNames = FieldTable.descriptors.map { descriptor in
      if case .items(let table) = descriptor.shape { table.fields.map(\.name) } else { [] }
    }
  }

  /// Writes `value`; lists go on in the next line at the column where they began.
  package func write(_ value: Value?, of field: Field?, to out: inout TextBuffer) {
    switch value {
    case nil, .null?: out.word("(none)")
    case .boolean(let boolean)?: out.word(boolean ? "true" : "false")
    case .integer(let integer)?: out.number(integer)
    case .text(let text)?: write(text, to: &out)
    case .texts(let texts)?: write(texts, to: &out)
    case .items(let items)?: write(items, of: field, to: &out)
    case .pin(let source)?: write(source, to: &out)
    }
  }

  package func text(_ value: Value?, of field: Field?) -> String {
    var out = TextBuffer(.plain)
    write(value, of: field, to: &out)
    return String(decoding: out.bytes, as: UTF8.self)
  }

  /// A text that reads like something else stands in quotes.
  private func write(_ text: String, to out: inout TextBuffer) {
    guard isAmbiguous(text) else { return out.data(text) }
    out.word("\"")
    out.data(text)
    out.word("\"")
  }

  private func isAmbiguous(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    return first == UInt8(ascii: "(") || first == UInt8(ascii: "\"")
      || text.utf8.contains(0xE2) && text.unicodeScalars.contains("→")
      || text.utf8.contains(UInt8(ascii: ",")) && text.contains(", ")
  }

  private func write(_ texts: [String], to out: inout TextBuffer) {
    let start = out.column
    for (index, text) in texts.enumerated() {
      if index > 0 {
        out.word(",")
        if out.column + text.utf8.count >= lineWidth {
          out.endLine()
          out.spaces(start)
        } else {
          out.spaces(1)
        }
      }
      write(text, to: &out)
    }
  }

  private func write(_ items: [Item], of field: Field?, to out: inout TextBuffer) {
    let start = out.column
    let names = field.map { itemNames[Int($0.rawValue)] } ?? []
    for (index, item) in items.enumerated() {
      if index > 0 {
        out.endLine()
        out.spaces(start)
      }
      write(item, names: names, to: &out)
    }
  }

  private func write(_ item: Item, names: [String], to out: inout TextBuffer) {
    out.word("{")
    var isFirst = true
    for (index, value) in item.values.enumerated() where value != nil {
      if !isFirst { out.word(", ") }
      isFirst = false
      if index < names.count {
        out.word(names[index])
        out.word(": ")
      }
      if case .texts(let texts) = value {
        write(bracketed: texts, to: &out)
      } else {
        write(value, of: nil, to: &out)
      }
    }
    out.word("}")
  }

  private func write(bracketed texts: [String], to out: inout TextBuffer) {
    out.word("[")
    write(texts, to: &out)
    out.word("]")
  }

  private func write(_ source: PINSource, to out: inout TextBuffer) {
    switch source {
    case .generated: out.word("generated, told to nobody")
    case .environment(let name):
      out.word("from the environment variable ")
      out.data(name)
    }
  }
}

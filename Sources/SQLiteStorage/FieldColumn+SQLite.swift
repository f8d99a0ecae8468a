package import Fields
package import GRDB
import SQLForms
import Storage

/// How a field's values go into a file and come out.
extension FieldColumn {
  /// Throws `UnfitValue` when somebody put something there that the field can't hold.
  package func value(_ row: Row, _ index: Int, table: String, id: Int64) throws -> Value? {
    switch content {
    case .text: return (row[index] as String?).map(Value.text)
    case .integer: return (row[index] as Int64?).map { .integer(Int($0)) }
    case .boolean:
      guard let number = row[index] as Int64? else { return nil }
      guard number == 0 || number == 1 else { throw unfit(table, id, "is neither 0 nor 1") }
      return .boolean(number == 1)
    case .choice(let options):
      guard let text = row[index] as String? else { return nil }
      guard let option = options.first(where: { $0 == text }) else {
        throw unfit(table, id, noneOf: options)
      }
      return .text(option)
    case .texts:
      guard let text = row[index] as String? else { return nil }
      guard let texts = TextList.decode(text) else {
        throw unfit(table, id, "is not a JSON list of texts")
      }
      return texts.isEmpty ? nil : .texts(texts)
    }
  }

  /// Throws `.refused` when `value` is not of the column's type.
  func argument(_ value: Value?) throws(StoreError) -> DatabaseValue {
    switch (content, value) {
    case (_, nil), (_, .null): return .null
    case (.boolean, .boolean(let boolean)): return (boolean ? 1 : 0).databaseValue
    case (.integer, .integer(let number)): return number.databaseValue
    case (.text, .text(let text)): return text.databaseValue
    case (.choice(let options), .text(let text)) where options.contains(text):
      return text.databaseValue
    case (.texts, .texts(let texts)):
      return texts.isEmpty ? .null : TextList.encode(texts).databaseValue
    default: throw refusal
    }
  }
}

extension ItemColumns {
  /// The entry whose first column is at `index`.
  func item(_ row: Row, at index: Int, id: Int64) throws -> Item {
    var values: [Value?] = []
    values.reserveCapacity(columns.count)
    for (place, column) in columns.enumerated() {
      values.append(try column.value(row, index + place, table: name, id: id))
    }
    return Item(values)
  }

  /// The values of an entry as a statement takes them.
  func arguments(_ item: Item) throws(StoreError) -> Arguments {
    var arguments: Arguments = []
    arguments.reserveCapacity(columns.count + 2)
    for (place, column) in columns.enumerated() {
      arguments.append(try column.argument(item[place]))
    }
    return arguments
  }
}

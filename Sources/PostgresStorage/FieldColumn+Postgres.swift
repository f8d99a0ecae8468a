import Fields
import PostgresConnection
import SQLForms
import Storage

/// How a field's values go to a server and come back.
extension FieldColumn {
  /// Throws `UnfitValue` when somebody put something there that the field can't hold.
  func value(_ row: PostgresRow, _ index: Int, table: String, id: Int64) throws -> Value? {
    switch content {
    case .text: return row.textOrNil(index).map(Value.text)
    case .integer: return try row.integerOrNil(index).map { .integer(Int($0)) }
    case .boolean: return try row.flagOrNil(index).map(Value.boolean)
    case .choice(let options):
      guard let text = row.textOrNil(index) else { return nil }
      guard let option = options.first(where: { $0 == text }) else {
        throw unfit(table, id, noneOf: options)
      }
      return .text(option)
    case .texts:
      do {
        return try row.textsOrNil(index).flatMap { $0.isEmpty ? nil : .texts($0) }
      } catch {
        throw unfit(table, id, "is no list of texts")
      }
    }
  }

  /// Of an array that carries values of this column, the type.
  var arrayType: String {
    switch content {
    case .boolean: "boolean[]"
    case .integer: "bigint[]"
    case .text, .choice, .texts: "text[]"
    }
  }

  /// What makes a value of this column of an element of such an array.
  var cast: String {
    if case .texts = content { "::text[]" } else { "" }
  }

  /// Throws `.refused` when `value` is not of the column's type.
  func append(_ value: Value?, to array: inout PostgresArray) throws(StoreError) {
    switch (content, value) {
    case (_, nil), (_, .null): array.append(nil as String?)
    case (.boolean, .boolean(let boolean)): array.append(boolean)
    case (.integer, .integer(let number)): array.append(Int64(number))
    case (.text, .text(let text)): array.append(text)
    case (.choice(let options), .text(let text)) where options.contains(text): array.append(text)
    case (.texts, .texts(let texts)): array.append(texts.isEmpty ? nil : PostgresArray(texts))
    default: throw refusal
    }
  }
}

extension PostgresColumns.Column {
  /// One field of many users or entries.
  init(_ column: FieldColumn, _ fields: some Sequence<Value?>) throws(StoreError) {
    self.init(name: column.name, type: column.arrayType, cast: column.cast)
    for value in fields { try column.append(value, to: &values) }
  }
}

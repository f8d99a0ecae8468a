package import Fields
package import GRDB
import SQLForms
import Storage

/// A column that holds one field: how its values go in and come out.
///
/// A class, as one is looked at for every value.
package final class Column {
  private enum Content {
    case boolean
    case integer
    case text
    case choice([String])
    case texts
  }

  package let name: String
  private let content: Content

  /// Nil for what has no column: keyed lists have tables, a PIN's source is never stored.
  init?(path: [String], shape: FieldShape) {
    name = path.joined(separator: "_")
    switch shape {
    case .scalar(.boolean): content = .boolean
    case .scalar(.integer): content = .integer
    case .scalar(.choice(let options)): content = .choice(options)
    case .scalar: content = .text
    case .list: content = .texts
    case .items, .pinSource: return nil
    }
  }

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
        throw unfit(table, id, "is not one of \(options.joined(separator: ", "))")
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
    default: throw .refused(reason: "\(name) can't hold the value that was planned for it")
    }
  }

  private func unfit(_ table: String, _ id: Int64, _ problem: String) -> UnfitValue {
    UnfitValue(table: table, row: id, column: name, problem: problem)
  }
}

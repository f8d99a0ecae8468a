/// A value on its way to the server, for one mark of a statement.
package enum PostgresValue: Sendable {
  case null
  case text(String)
  case integer(Int64)
  case flag(Bool)
  case array(PostgresArray)

  package init(_ text: String?) { self = text.map(PostgresValue.text) ?? .null }

  package init(_ number: Int64?) { self = number.map(PostgresValue.integer) ?? .null }

  /// As the server reads it.
  var bytes: [UInt8]? {
    switch self {
    case .null: nil
    case .text(let text): Array(text.utf8)
    case .integer(let number): Array(String(number).utf8)
    case .flag(let flag): [UInt8(ascii: flag ? "t" : "f")]
    case .array(let array): array.literal
    }
  }
}

extension PostgresValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
  package init(stringLiteral text: String) { self = .text(text) }
  package init(integerLiteral number: Int64) { self = .integer(number) }
  package init(booleanLiteral flag: Bool) { self = .flag(flag) }
  package init(nilLiteral: ()) { self = .null }
}

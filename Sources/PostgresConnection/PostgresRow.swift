/// One row of an answer; a cell that doesn't hold what it should throws `.unfit`.
package struct PostgresRow {
  let rows: PostgresRows
  let row: Int32

  package func text(_ column: Int) throws(PostgresFailure) -> String {
    try present(textOrNil(column), column)
  }

  package func textOrNil(_ column: Int) -> String? {
    rows.cell(row, column) { String(decoding: $0, as: UTF8.self) }
  }

  package func integer(_ column: Int) throws(PostgresFailure) -> Int64 {
    try present(integerOrNil(column), column)
  }

  package func integerOrNil(_ column: Int) throws(PostgresFailure) -> Int64? {
    try fitting(rows.cell(row, column, Self.integer), column, "is no whole number")
  }

  package func flag(_ column: Int) throws(PostgresFailure) -> Bool {
    try present(flagOrNil(column), column)
  }

  package func flagOrNil(_ column: Int) throws(PostgresFailure) -> Bool? {
    try fitting(rows.cell(row, column, Self.flag), column, "is neither true nor false")
  }

  package func textsOrNil(_ column: Int) throws(PostgresFailure) -> [String]? {
    try fitting(rows.cell(row, column, ArrayReader.texts), column, "is no list of texts")
  }

  private func present<Value>(_ value: Value?, _ column: Int) throws(PostgresFailure) -> Value {
    guard let value else {
      throw .unfit(column: rows.name(of: column), problem: "is missing")
    }
    return value
  }

  /// The outer nil is a null, the inner one a value that couldn't be read.
  private func fitting<Value>(
    _ value: Value??, _ column: Int, _ problem: String
  ) throws(PostgresFailure) -> Value? {
    switch value {
    case .none: return nil
    case .some(.some(let value)): return value
    case .some(.none): throw .unfit(column: rows.name(of: column), problem: problem)
    }
  }

  private static func flag(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
    guard bytes.count == 1 else { return nil }
    switch bytes[0] {
    case UInt8(ascii: "t"): return true
    case UInt8(ascii: "f"): return false
    default: return nil
    }
  }

  private static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard (1...20).contains(bytes.count) else { return nil }
    return Int64(String(decoding: bytes, as: UTF8.self))
  }
}

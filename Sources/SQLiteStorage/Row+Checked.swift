import GRDB

extension Row {
  /// A value that is always there unless the file was damaged; GRDB's subscript would stop the
  /// program then.
  func get<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ index: Int
  ) throws -> Value {
    try decode(Value.self, atIndex: index)
  }
}

/// A stored value that can't be what its field holds.
struct UnfitValue: Error {
  let table: String
  let row: Int64
  let column: String
  let problem: String

  /// The value itself stays out: it may be a secret in the wrong place.
  var reason: String {
    "has an unfit value in table \(table), row \(row), column \(column): \(problem)"
  }
}

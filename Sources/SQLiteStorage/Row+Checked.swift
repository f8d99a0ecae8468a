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

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

/// What a statement binds to its marks.
///
/// As an array of `DatabaseValue`, GRDB would convert each through a key path, at the price of the
/// insertion itself.
typealias Arguments = [(any DatabaseValueConvertible)?]

extension Statement {
  /// Carries out a statement of a commit's own with as many arguments as it has marks.
  ///
  /// A statement that failed must not run again; a commit ends at its first failure.
  func run(_ arguments: Arguments) throws {
    setUncheckedArguments(StatementArguments(arguments))
    try execute()
  }
}
